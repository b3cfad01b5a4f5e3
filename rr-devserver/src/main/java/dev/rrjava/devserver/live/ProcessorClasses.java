package dev.rrjava.devserver.live;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/**
 * The classes of the annotation processors. Those of rr-processor are kept between compilations:
 * javac would load them each time, and would run them without what the JVM has compiled. Others are
 * loaded each time as javac does, since many have static fields that only serve one compilation.
 */
final class ProcessorClasses {
  private static final String KEPT = "dev.rrjava.";

  private final URL[] urls;
  private final ClassLoader jdk;
  private final ClassLoader kept;
  private URLClassLoader other;

  /**
   * Creates it.
   *
   * @param path jars and folders
   * @param compiler the class of the compiler
   */
  ProcessorClasses(List<Path> path, Class<?> compiler) {
    urls = urls(path);
    jdk = new CompilerApi(compiler);
    kept = new URLClassLoader("kept processors", urls, jdk);
    other = new URLClassLoader("processors", urls, jdk);
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

  /**
   * Returns a new instance of each processor that is registered as a service. Those of an earlier
   * call can't be used any more.
   */
  List<Processor> create() throws IOException {
    other.close();
    other = new URLClassLoader("processors", urls, jdk);
    return Stream.concat(
            providers(kept).filter(provider -> isKept(provider.type())),
            providers(other).filter(provider -> !isKept(provider.type())))
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** Returns the names of the classes of the processors. */
  List<String> names() {
    return providers(kept).map(provider -> provider.type().getName()).toList();
  }

  private static Stream<ServiceLoader.Provider<Processor>> providers(ClassLoader loader) {
    return ServiceLoader.load(Processor.class, loader).stream();
  }

  private static boolean isKept(Class<?> type) {
    return type.getName().startsWith(KEPT);
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
