package dev.rrjava.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures requests and streams through a real server with two workers: ours compared with the one
 * that does the least. {@code RR_BINARY} is the path of the server. System properties: {@code
 * pairs}, {@code seconds} of one measurement, {@code flags} of our JVM, {@code only} (requests or
 * streams), {@code load=java}.
 */
public final class EndToEnd {
  private static final int PAIRS = Integer.getInteger("pairs", 7);
  private static final int SECONDS = Integer.getInteger("seconds", 3);
  private static final String ONLY = System.getProperty("only", "");

  private final Path directory;
  private final Floor floor;
  private final List<String> ours;

  private EndToEnd(Path directory) throws IOException, InterruptedException {
    this.directory = directory;
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(WorkerFlags.get());
    java.add("-cp");
    java.add(Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString());
    floor = Floor.make(directory, java);
    ours = new ArrayList<>(java);
    ours.add(BenchmarkWorker.class.getName());
  }

  public static void main(String[] args) throws Exception {
    Path directory = Files.createTempDirectory("rr-benchmark");
    try {
      EndToEnd benchmark = new EndToEnd(directory);
      Pairs.printHeading(benchmark.floor.name());
      if (!ONLY.equals("streams")) {
        benchmark.requests();
      }
      if (!ONLY.equals("requests")) {
        benchmark.streams(64 * 1024, 1L << 30);
        benchmark.streams(8 * 1024, 1L << 29);
        benchmark.streams(1024, 1L << 27);
      }
    } finally {
      delete(directory);
    }
  }

  private void requests() throws Exception {
    Load load = Load.choose();
    System.out.println("requests, by " + load.name());
    try (RoadRunner canned = RoadRunner.start(floor.command(), directory.resolve("floor"));
        RoadRunner server = RoadRunner.start(ours, directory.resolve("ours"))) {
      load.perSecond(server.port(), 16, 2 * SECONDS);
      for (int connections : new int[] {1, 16, 64}) {
        Pairs.measure(
                PAIRS,
                () -> load.perSecond(canned.port(), connections, SECONDS),
                () -> load.perSecond(server.port(), connections, SECONDS))
            .print(connections + (connections == 1 ? " connection" : " connections"), "requests/s");
      }
    }
  }

  private void streams(int chunk, long total) throws Exception {
    String target = "/stream?chunk=" + chunk + "&total=" + total;
    Path canned = directory.resolve("floor-" + chunk);
    try (RoadRunner cannedServer = RoadRunner.start(floor.streaming(chunk, total), canned);
        RoadRunner server = RoadRunner.start(ours, directory.resolve("ours-" + chunk))) {
      double unit = chunk > 1024 ? 1e6 : chunk;
      Pairs.measure(
              PAIRS,
              () -> StreamReader.bytesPerSecond(cannedServer.port(), target, total) / unit,
              () -> StreamReader.bytesPerSecond(server.port(), target, total) / unit)
          .print("stream, chunks of " + chunk + " bytes", chunk > 1024 ? "MB/s" : "chunks/s");
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
