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
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles the Java files that the pages in docs show, those of a page together and with the
 * annotation processors. A block is a file if a path follows its language, as in the README.
 */
@Timeout(60)
class PagesTest {
  private static final Path DOCS = Path.of(System.getProperty("rr.root", "..")).resolve("docs");

  static List<Path> pagesWithFiles() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(DOCS)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        if (!javaFiles(page).isEmpty()) {
          pages.add(page);
        }
      }
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pagesWithFiles")
  void javaFilesOfPageCompile(Path page, @TempDir Path directory) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Map.Entry<String, String> file : javaFiles(page).entrySet()) {
      Path source = directory.resolve(file.getKey());
      Files.createDirectories(source.getParent());
      sources.add(Files.writeString(source, file.getValue()));
    }
    Path classes = Files.createDirectory(directory.resolve("classes"));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (URLClassLoader processors = new URLClassLoader(classPath(), new CompilerOnly());
        StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              messages,
              files,
              null,
              List.of("-d", classes.toString()),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(ServiceLoader.load(Processor.class, processors));
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

  private static Map<String, String> javaFiles(Path page) throws IOException {
    Map<String, String> files = ReadmeText.read(page).files();
    files.keySet().removeIf(path -> !path.endsWith(".java"));
    return files;
  }
}
