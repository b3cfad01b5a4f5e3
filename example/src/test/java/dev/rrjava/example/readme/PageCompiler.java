package dev.rrjava.example.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles Java files of a page against the class path of the tests.
 *
 * @param directory a folder for the sources, and for their classes in {@code classes}
 */
record PageCompiler(Path directory) {

  /** Compiles the files with the annotation processors. */
  void compile(Map<String, String> files) throws IOException {
    try (URLClassLoader processors = new URLClassLoader(classPath(), new CompilerOnly())) {
      compile(files, ServiceLoader.load(Processor.class, processors));
    }
  }

  /** Compiles the files as they are, together with the classes that were compiled before. */
  void compileWithoutProcessors(Map<String, String> files) throws IOException {
    compile(files, List.of());
  }

  private void compile(Map<String, String> files, Iterable<Processor> processors)
      throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path source = directory.resolve(file.getKey());
      Files.createDirectories(source.getParent());
      sources.add(Files.writeString(source, file.getValue()));
    }
    Path classes = Files.createDirectories(directory.resolve("classes"));
    String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              messages,
              manager,
              null,
              List.of("-d", classes.toString(), "-classpath", classPath),
              null,
              manager.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(processors);
      boolean compiles = task.call();
      assertThat(compiles).as(messages.toString()).isTrue();
    }
  }

  private static URL[] classPath() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  /**
   * Has classes of the compiler and the JDK, but not those of the class path: processors have
   * static fields that serve one compilation, so their classes are loaded for each.
   */
  private static final class CompilerOnly extends ClassLoader {
    CompilerOnly() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("com.sun.")) {
        return ClassLoader.getSystemClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
