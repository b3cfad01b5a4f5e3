package dev.rrjava.devserver.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.rpc.RpcClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * RoadRunner without workers: the program that {@code RR_BINARY} names, or {@code rr} on the path.
 */
final class RoadRunnerServer implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 45;

  private final Process process;
  private final int port;
  private final int metricsPort;
  private final Path log;

  private RoadRunnerServer(Process process, int port, int metricsPort, Path log) {
    this.process = process;
    this.port = port;
    this.metricsPort = metricsPort;
    this.log = log;
  }

  /** Starts it in a directory, or aborts the test where there is none. */
  static RoadRunnerServer start(Path directory) throws IOException {
    Optional<Path> binary = RoadRunnerUnderTest.binary();
    assumeTrue(
        binary.isPresent(),
        "no RoadRunner here: RR_BINARY does not name one and there is no rr on the PATH");
    return start(binary.orElseThrow(), directory, FreePorts.choose());
  }

  private static RoadRunnerServer start(Path binary, Path directory, int port) throws IOException {
    int metricsPort = FreePorts.choose();
    Path configuration = directory.resolve(".rr.yaml");
    Files.writeString(
        configuration,
        """
        version: "3"
        rpc:
          listen: tcp://127.0.0.1:%d
        kv:
          cache:
            driver: memory
            config: {}
        lock: {}
        app: {}
        metrics:
          address: 127.0.0.1:%d
        logs:
          level: debug
        status:
          address: 127.0.0.1:%d
        """
            .formatted(port, metricsPort, FreePorts.choose()));
    Path log = directory.resolve("rr.log");
    Process process =
        new ProcessBuilder(binary.toString(), "serve", "-c", configuration.toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    RoadRunnerServer server = new RoadRunnerServer(process, port, metricsPort, log);
    server.awaitStart();
    return server;
  }

  /** Ends it, and starts another one at the same address. */
  RoadRunnerServer restart(Path directory) throws IOException {
    close();
    return start(RoadRunnerUnderTest.binary().orElseThrow(), directory, port);
  }

  private void awaitStart() throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!listens()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new IllegalStateException("RoadRunner did not start:\n" + Files.readString(log));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false; // not yet
    }
  }

  /** Returns the page that Prometheus would read. */
  String metrics() throws IOException {
    URI uri = URI.create("http://127.0.0.1:" + metricsPort + "/metrics");
    try (InputStream page = uri.toURL().openStream()) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  RpcClient client() {
    return RpcClient.of("tcp://127.0.0.1:" + port);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("RoadRunner did not end:\n" + Files.readString(log));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException(e);
    }
  }
}
