package dev.rrjava.benchmarks;

import dev.rrjava.launcher.WriteLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Compares one JVM for many workers of a real server with a process for each worker, and with PHP
 * if it is installed. {@code RR_BINARY} is the path of the server. System properties: {@code runs},
 * {@code seconds} of one measurement, {@code flags} of our JVM, {@code only} (sleep, hello or
 * start), {@code workers}. Needs {@code wrk} and Linux.
 */
public final class Slots {
  private static final int RUNS = Integer.getInteger("runs", 3);
  private static final int SECONDS = Integer.getInteger("seconds", 5);
  private static final int WORKERS = Integer.getInteger("workers", 64);
  private static final String ONLY = System.getProperty("only", "");
  private static final int SLEEP_MILLIS = 20;
  private static final String SLEEP = "/sleep?millis=" + SLEEP_MILLIS;

  private final Path directory;
  private final List<String> java = new ArrayList<>();
  private final Floor floor;
  private int servers;

  private Slots(Path directory) throws IOException, InterruptedException {
    this.directory = directory;
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.add("-XX:+DisplayVMOutputToStderr");
    java.addAll(List.of(System.getProperty("flags", "-XX:+UseSerialGC -Xmx64m").split(" +")));
    java.add("-cp");
    java.add(Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString());
    floor = Floor.make(directory, java);
    java.add(BenchmarkWorker.class.getName());
    WriteLauncher.main(new String[] {directory.resolve("rr-slot").toString()});
  }

  public static void main(String[] args) throws Exception {
    Path directory = Files.createTempDirectory("rr-slots");
    try {
      Slots benchmark = new Slots(directory);
      System.out.println("JDK " + Runtime.version() + ", " + RUNS + " runs");
      if (ONLY.isEmpty() || ONLY.equals("sleep")) {
        benchmark.sleep();
      }
      if (ONLY.isEmpty() || ONLY.equals("hello")) {
        benchmark.hello();
      }
      if (ONLY.isEmpty() || ONLY.equals("start")) {
        for (int count : new int[] {64, 256, 500}) {
          benchmark.start(count);
        }
      }
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Path next() throws IOException {
    return Files.createDirectory(directory.resolve("server-" + ++servers));
  }

  private SlotsServer slots(int workers) throws Exception {
    return SlotsServer.slots(directory.resolve("rr-slot"), java, workers, next());
  }

  private void sleep() throws Exception {
    double ideal = WORKERS * 1000.0 / SLEEP_MILLIS;
    System.out.printf(
        Locale.ROOT,
        "a handler that sleeps %d ms; %d workers could answer %.0f requests/s%n",
        SLEEP_MILLIS,
        WORKERS,
        ideal);
    double megabytes;
    try (SlotsServer server = slots(WORKERS)) {
      megabytes = report("one JVM, " + WORKERS + " slots", server, SLEEP, WORKERS, ideal);
    }
    double ofOne;
    try (SlotsServer server = SlotsServer.processes(java, 2, next())) {
      server.load(SLEEP, 2, SECONDS);
      ofOne = server.megabytes() / 2;
    }
    int fitting = Math.max(1, (int) (megabytes / ofOne));
    try (SlotsServer server = SlotsServer.processes(java, fitting, next())) {
      report("a JVM for each of " + fitting + " workers", server, SLEEP, WORKERS, ideal);
    }
    Path script = directory.resolve("canned.php");
    try (InputStream in =
        Objects.requireNonNull(Slots.class.getResourceAsStream("/canned.php"), "canned.php")) {
      Files.copy(in, script);
    }
    List<String> php = List.of("php", script.toString(), Integer.toString(SLEEP_MILLIS));
    if (!isInstalled("php", "--version")) {
      System.out.println("no php here");
      return;
    }
    try (SlotsServer server = SlotsServer.processes(php, WORKERS, next())) {
      report(WORKERS + " PHP workers", server, SLEEP, WORKERS, ideal);
    }
  }

  private static boolean isInstalled(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static double report(
      String name, SlotsServer server, String target, int connections, double ideal)
      throws Exception {
    server.load(target, connections, SECONDS);
    List<Double> rates = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      rates.add(server.load(target, connections, SECONDS));
    }
    rates.sort(null);
    double rate = rates.get(RUNS / 2);
    double megabytes = server.megabytes();
    System.out.printf(
        Locale.ROOT,
        "%-36s %9.0f requests/s  %.2f  PSS %.0f MB%n",
        name,
        rate,
        rate / ideal,
        megabytes);
    return megabytes;
  }

  private void hello() throws Exception {
    Pairs.printHeading(floor.name());
    try (SlotsServer canned = SlotsServer.processes(floor.command(), 2, next());
        SlotsServer server = slots(WORKERS)) {
      server.load("/", 64, 2 * SECONDS);
      for (int connections : new int[] {16, 64}) {
        Pairs.measure(
                RUNS,
                () -> canned.load("/", connections, SECONDS),
                () -> server.load("/", connections, SECONDS))
            .print(connections + " connections", "requests/s");
      }
    }
  }

  private void start(int workers) throws Exception {
    List<Double> floorMillis = new ArrayList<>();
    List<Double> millis = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      try (SlotsServer server = SlotsServer.processes(floor.command(), 1, next())) {
        floorMillis.add(server.millis());
      }
      try (SlotsServer server = slots(workers)) {
        millis.add(server.millis());
        if (run == RUNS - 1) {
          report(workers + " slots", server, SLEEP, workers, workers * 1000.0 / SLEEP_MILLIS);
        }
      }
    }
    floorMillis.sort(null);
    millis.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%d slots ready after %.0f ms (%.0f to %.0f); the server alone with one C worker %.0f ms%n",
        workers,
        millis.get(RUNS / 2),
        millis.get(0),
        millis.get(RUNS - 1),
        floorMillis.get(RUNS / 2));
  }
}
