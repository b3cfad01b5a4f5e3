package dev.rrjava.devserver.project;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.Processor;

/**
 * The classes of the annotation processors. They are kept between compilations: javac would load
 * them each time, and would run them without what the JVM has compiled.
 */
final class ProcessorClasses {
  private final ClassLoader loader;

  /**
   * Creates it.
   *
   * @param path jars and folders
   * @param compiler the class of the compiler
   */
  ProcessorClasses(List<Path> path, Class<?> compiler) {
    loader = new URLClassLoader("processors", urls(path), new CompilerApi(compiler));
  }

  private static URL[] urls(List<Path> path) {
    List<URL> urls = new ArrayList<>();
    for (Path entry : path) {
      try {
        urls.add(entry.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException("processor path: " + entry, e);
      }
    }
    return urls.toArray(URL[]::new);
  }

  /** Returns a new instance of each processor that is registered as a service. */
  List<Processor> create() {
    List<Processor> processors = new ArrayList<>();
    ServiceLoader.load(Processor.class, loader).forEach(processors::add);
    return processors;
  }

  /**
   * Finds classes of the JDK, those of the compiler included, but none of the class path of this
   * process: it may have other versions of what processors need.
   */
  private static final class CompilerApi extends ClassLoader {
    private final ClassLoader ofCompiler;
    private final Set<String> packages;

    CompilerApi(Class<?> compiler) {
      super(ClassLoader.getPlatformClassLoader());
      ofCompiler = compiler.getClassLoader();
      packages = compiler.getModule().getPackages();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      int end = name.lastIndexOf('.');
      if (end > 0 && packages.contains(name.substring(0, end))) {
        return ofCompiler.loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
