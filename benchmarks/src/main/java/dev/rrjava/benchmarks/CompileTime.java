package dev.rrjava.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long javac takes for handler classes, with the processor and without, each time in a process
 * of its own, as builds have it. {@code classes}, {@code methods} and {@code pairs} are system
 * properties.
 */
final class CompileTime {
  private static final int CLASSES = Integer.getInteger("classes", 200);
  private static final int METHODS = Integer.getInteger("methods", 10);
  private static final int PAIRS = Integer.getInteger("pairs", 7);
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int BYTES_PER_KB = 1000;

  /** Of ten methods so many have a path variable and an optional query parameter. */
  private static final int WITH_PARAMETERS = 4;

  /** Of ten methods so many are like the above, or take and return an object. */
  private static final int WITH_OBJECTS = 7;

  private final Path directory;
  private final List<Path> sources = new ArrayList<>();

  private CompileTime(Path directory) {
    this.directory = directory;
  }

  /**
   * Measures and prints the result.
   *
   * @param arguments not used
   */
  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createTempDirectory("rr-compile-time");
    try {
      CompileTime application = new CompileTime(directory);
      application.write();
      Pairs.measure(PAIRS, () -> application.millis(false), () -> application.millis(true))
          .print(
              "javac, %d classes with %d methods: without the processor, with it"
                  .formatted(CLASSES, METHODS),
              "ms");
      System.out.printf("generated sources: %d kB%n", application.generated() / BYTES_PER_KB);
    } finally {
      delete(directory);
    }
  }

  private void write() throws IOException {
    for (int i = 0; i < CLASSES; i++) {
      String name = "Handler%03d".formatted(i);
      StringBuilder source = new StringBuilder();
      source
          .append("package generated;\nimport dev.rrjava.annotation.*;\n")
          .append("import java.util.Optional;\n@Route(\"/area%d\")\n".formatted(i))
          .append("public class " + name + " {\n")
          .append("  public record Item(String name, int count) {}\n");
      IntStream.range(0, METHODS).mapToObj(CompileTime::method).forEach(source::append);
      Path file = directory.resolve("src/generated/" + name + ".java");
      Files.createDirectories(file.getParent());
      sources.add(Files.writeString(file, source.append("}\n")));
    }
  }

  private static String method(int number) {
    int kind = number % 10;
    if (kind < WITH_PARAMETERS) {
      return """
        @Get("/things%1$d/{id}")
        public String find%1$d(long id, @QueryParam Optional<Integer> limit) {
          return "thing " + id + limit.map(most -> ", at most " + most).orElse("");
        }
      """
          .formatted(number);
    }
    if (kind < WITH_OBJECTS) {
      return """
        @Post("/items%1$d")
        public Item add%1$d(@Body Item item) {
          return new Item(item.name() + " added", item.count() + 1);
        }
      """
          .formatted(number);
    }
    return """
      @Get("/texts%1$d")
      public String text%1$d() {
        return "text %1$d";
      }
    """
        .formatted(number);
  }

  private double millis(boolean processing) throws IOException, InterruptedException {
    Path classes = directory.resolve("classes");
    delete(classes);
    Files.createDirectories(classes);
    Files.createDirectories(directory.resolve("gen"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-d", classes.toString(), "-cp", classPath()));
    command.addAll(
        processing
            ? List.of("-processorpath", classPath(), "-s", directory.resolve("gen").toString())
            : List.of("-proc:none"));
    command.add("-Xlint:none");
    Path arguments = directory.resolve("arguments");
    Files.write(arguments, sources.stream().map(Path::toString).toList());
    command.add("@" + arguments);
    long start = System.nanoTime();
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    long time = System.nanoTime() - start;
    if (status != 0) {
      throw new IllegalStateException("the sources don't compile");
    }
    return time / NANOS_PER_MILLI;
  }

  private long generated() throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("gen"))) {
      return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
    }
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
