package dev.rrjava.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The server at the path {@code RR_BINARY}, with two workers over pipes. */
record RoadRunner(Process process, int port) implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  /**
   * Starts the server.
   *
   * @param command the command of its workers
   * @param directory an empty directory for configuration and log
   */
  static RoadRunner start(List<String> command, Path directory)
      throws IOException, InterruptedException {
    Files.createDirectories(directory);
    int port = freePort();
    String yaml =
        """
        version: "3"
        server:
          command:
        %s
        http:
          address: 127.0.0.1:%d
          pool:
            num_workers: 2
        logs:
          level: error
        """
            .formatted(
                command.stream()
                    .map(word -> "    - '" + word.replace("'", "''") + "'")
                    .collect(Collectors.joining("\n")),
                port);
    Path configuration = Files.writeString(directory.resolve(".rr.yaml"), yaml);
    Process process =
        new ProcessBuilder(binary(), "serve", "-c", configuration.toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("rr.log").toFile())
            .start();
    RoadRunner server = new RoadRunner(process, port);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!server.listens()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        server.close();
        throw new IllegalStateException(
            "RoadRunner did not start:\n" + Files.readString(directory.resolve("rr.log")));
      }
      Thread.sleep(20);
    }
    return server;
  }

  static String binary() {
    String binary = System.getenv("RR_BINARY");
    if (binary == null) {
      throw new IllegalStateException("set RR_BINARY to the path of a RoadRunner server");
    }
    return binary;
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
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
