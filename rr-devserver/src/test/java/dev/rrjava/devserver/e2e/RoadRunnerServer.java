package dev.rrjava.devserver.e2e;

import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.rpc.RpcClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** RoadRunner without workers, with the services that are reached by RPC. */
record RoadRunnerServer(RoadRunnerUnderTest server, int metricsPort) implements AutoCloseable {

  /** Starts it in a directory, or aborts the test where there is none. */
  static RoadRunnerServer start(Path directory) throws IOException {
    return start(directory, FreePorts.choose());
  }

  private static RoadRunnerServer start(Path directory, int port) throws IOException {
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
    return new RoadRunnerServer(
        RoadRunnerUnderTest.start(configuration, directory, port, log, List.of()), metricsPort);
  }

  /** Ends it, and starts another one at the same address. */
  RoadRunnerServer restart(Path directory) throws IOException {
    close();
    return start(directory, server.port());
  }

  /** Returns the page that Prometheus would read. */
  String metrics() throws IOException {
    URI uri = URI.create("http://127.0.0.1:" + metricsPort + "/metrics");
    try (InputStream page = uri.toURL().openStream()) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  String log() throws IOException {
    return Files.readString(server.log());
  }

  RpcClient client() {
    return RpcClient.of("tcp://127.0.0.1:" + server.port());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
