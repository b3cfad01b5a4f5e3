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

/**
 * An application of any size: the sources of handlers, compiled with the processor, and what it
 * made of them.
 */
public final class GeneratedRoutes implements AutoCloseable {
  private static final String PACKAGE = "generated";

  /** A class is no larger than people write it, and there are 255 handlers at most. */
  private static final int ROUTES_PER_CLASS = 100;

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
      String name = "Handlers%03d".formatted(sources.size());
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
    Object builder = loader.loadClass(PACKAGE + ".Routes").getMethod("builder").invoke(null);
    for (Method setter : builder.getClass().getMethods()) {
      if (setter.getReturnType().equals(builder.getClass()) && setter.getParameterCount() == 1) {
        Constructor<?> constructor = setter.getParameterTypes()[0].getDeclaredConstructor();
        setter.invoke(builder, constructor.newInstance());
      }
    }
    return (Router) builder.getClass().getMethod("build").invoke(builder);
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
