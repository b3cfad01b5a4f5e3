package dev.rrjava.benchmarks;

import java.io.IOException;
import java.util.List;

/**
 * How long javac takes for many handler methods, with the processor and without, in turn and in one
 * process, after both have warmed up. {@code routes} and {@code pairs} are system properties.
 */
final class CompileTime {
  private static final int ROUTES = Integer.getInteger("routes", 1000);
  private static final int PAIRS = Integer.getInteger("pairs", 11);
  private static final int WARM_UP = 4;
  private static final double NANOS_PER_MILLI = 1e6;

  private CompileTime() {}

  /**
   * Measures and prints.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) throws Exception {
    List<String> routes = RestRoutes.of(ROUTES);
    for (int i = 0; i < WARM_UP; i++) {
      millis(routes, false);
      millis(routes, true);
    }
    Pairs.measure(PAIRS, () -> millis(routes, false), () -> millis(routes, true))
        .print("javac, " + ROUTES + " handler methods: without the processor, with it", "ms");
  }

  private static double millis(List<String> routes, boolean processing) throws IOException {
    try (GeneratedRoutes application =
        new GeneratedRoutes().write(routes, HandlerCode.SOME_LINES)) {
      return application.compile(processing) / NANOS_PER_MILLI;
    }
  }
}
