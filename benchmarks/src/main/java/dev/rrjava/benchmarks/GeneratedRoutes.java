package dev.rrjava.benchmarks;

import dev.rrjava.routing.Router;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * An application of any size: the sources of handlers, compiled with the processor, and what it
 * made of them.
 */
public final class GeneratedRoutes implements AutoCloseable {
  private static final String PACKAGE = "generated";

  /**
   * A class is no larger than people write it, and {@code Routes.of} has 255 parameters at most.
   */
  private static final int ROUTES_PER_CLASS = 100;

  /** {@code Routes.of} takes them in the order of their names. */
  private static final String CLASS_NAME = "Handlers%03d";

  private final Path directory;
  private final List<Path> sources = new ArrayList<>();

  /** No handler yet. */
  public GeneratedRoutes() {
    try {
      this.directory = Files.createTempDirectory("rr-benchmark");
    } catch (IOException e) {
      throw new IllegalStateException("a temporary directory is needed", e);
    }
  }

  /**
   * Writes handlers for routes, numbered in their order.
   *
   * @param routes method and template of each
   * @param code what the handlers do
   * @return this
   * @throws IOException when the sources can't be written
   */
  public GeneratedRoutes write(List<String> routes, HandlerCode code) throws IOException {
    for (int from = 0; from < routes.size(); from += ROUTES_PER_CLASS) {
      String name = CLASS_NAME.formatted(sources.size());
      StringBuilder source = new StringBuilder();
      source.append("package ").append(PACKAGE).append(";\npublic class ").append(name);
      source.append(" {\n  private int calls;\n");
      for (int i = from; i < Math.min(from + ROUTES_PER_CLASS, routes.size()); i++) {
        source.append(code.method(i, routes.get(i)));
      }
      sources.add(Files.writeString(directory.resolve(name + ".java"), source.append("}\n")));
    }
    return this;
  }

  /**
   * Compiles what was written.
   *
   * @param processing whether the processor runs
   * @return the time in nanoseconds
   */
  public long compile(boolean processing) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("a JDK is needed, with a compiler");
    }
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-d", directory.toString(), "-cp", classPath()));
    arguments.addAll(processing ? List.of("-processorpath", classPath()) : List.of("-proc:none"));
    arguments.add("-Xlint:none");
    sources.forEach(source -> arguments.add(source.toString()));
    long start = System.nanoTime();
    int status = compiler.run(null, null, null, arguments.toArray(String[]::new));
    long time = System.nanoTime() - start;
    if (status != 0) {
      throw new IllegalStateException("the generated sources don't compile");
    }
    return time;
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  /**
   * The generated router, with a handler of each class.
   *
   * @return what answers requests
   * @throws ReflectiveOperationException when there is none
   * @throws MalformedURLException never, for the directory has an address
   */
  public Router load() throws ReflectiveOperationException, MalformedURLException {
    URL url = directory.toUri().toURL();
    @SuppressWarnings("resource") // its classes are used as long as the process lives
    ClassLoader loader = new URLClassLoader(new URL[] {url}, getClass().getClassLoader());
    Object[] handlers = new Object[sources.size()];
    for (int i = 0; i < handlers.length; i++) {
      Constructor<?> constructor =
          loader.loadClass(PACKAGE + "." + CLASS_NAME.formatted(i)).getDeclaredConstructor();
      handlers[i] = constructor.newInstance();
    }
    return (Router) of(loader.loadClass(PACKAGE + ".Routes")).invoke(null, handlers);
  }

  private static Method of(Class<?> routes) {
    @Nullable Method of = null;
    for (Method method : routes.getMethods()) {
      of = method.getName().equals("of") ? method : of;
    }
    if (of == null) {
      throw new IllegalStateException("Routes.of is missing");
    }
    return of;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
