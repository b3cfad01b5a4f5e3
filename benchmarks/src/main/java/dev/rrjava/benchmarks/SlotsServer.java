package dev.rrjava.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * The server at the path {@code RR_BINARY}, with workers of any kind.
 *
 * @param millis the time from before the start of the server until all its workers were ready
 */
record SlotsServer(Process process, int port, double millis) implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  /** Starts one JVM for {@code workers} launchers. */
  static SlotsServer slots(Path launcher, List<String> jvm, int workers, Path directory)
      throws Exception {
    String service =
        """
        service:
          jvm:
            command: "%s"
            remain_after_exit: true
            restart_sec: 1
            env:
              RR_SLOTS: '%s'
        """
            .formatted(String.join(" ", jvm), directory.resolve("slots"));
    return start(
        List.of("sh", launcher.toString(), directory.resolve("slots").toString()),
        "unix://" + directory.resolve("relay.sock"),
        service,
        workers,
        directory);
  }

  /** Starts a process for each worker, over pipes. */
  static SlotsServer processes(List<String> command, int workers, Path directory) throws Exception {
    return start(command, "pipes", "", workers, directory);
  }

  private static SlotsServer start(
      List<String> command, String relay, String service, int workers, Path directory)
      throws Exception {
    int port = RoadRunner.freePort();
    String yaml =
        """
        version: "3"
        server:
          relay: %s
          command:
        %s
        http:
          address: 127.0.0.1:%d
          pool:
            num_workers: %d
        logs:
          level: error
        """
            .formatted(
                relay,
                command.stream()
                    .map(word -> "    - '" + word.replace("'", "''") + "'")
                    .collect(Collectors.joining("\n")),
                port,
                workers);
    Path configuration = Files.writeString(directory.resolve(".rr.yaml"), yaml + service);
    Path log = directory.resolve("rr.log");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(RoadRunner.binary(), "serve", "-c", configuration.toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long deadline = start + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!listens(port)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new IllegalStateException("RoadRunner did not start:\n" + Files.readString(log));
      }
      Thread.sleep(5);
    }
    return new SlotsServer(process, port, (System.nanoTime() - start) / 1e6);
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the number of requests per second; fails if a request failed. */
  double load(String target, int connections, int seconds) throws Exception {
    Process wrk =
        new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "http://127.0.0.1:" + port + target)
            .redirectErrorStream(true)
            .start();
    String report = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher result = Load.WRK_RESULT.matcher(report);
    if (wrk.waitFor() != 0 || !result.find() || report.contains("Non-2xx")) {
      throw new IllegalStateException("wrk failed: " + report);
    }
    return Double.parseDouble(result.group(1));
  }

  /**
   * Returns the memory of all processes that the server has started, in MB, with shared memory
   * divided among them.
   */
  double megabytes() {
    return process.descendants().mapToDouble(SlotsServer::proportionalMegabytes).sum();
  }

  private static double proportionalMegabytes(ProcessHandle process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup")).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException("memory of " + process.pid(), e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
