package dev.rrjava.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * The flags of a worker's JVM: the system property {@code flags}, else the file that is shipped.
 */
final class WorkerFlags {
  private WorkerFlags() {}

  static List<String> get() {
    String given = System.getProperty("flags");
    return given == null
        ? List.of("@" + Path.of("example", "worker.args").toAbsolutePath())
        : List.of(given.split(" +"));
  }
}
