package dev.rrjava.devserver.compared;

import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationReader;
import dev.rrjava.devserver.e2e.RoadRunnerUnderTest;
import dev.rrjava.devserver.gateway.Gateway;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.Exchange;
import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.devserver.host.ThreadStarter;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.http.HttpFront;
import dev.rrjava.devserver.middleware.Plugins;
import dev.rrjava.relay.Relay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** RoadRunner and the development server, with the same configuration and the same worker. */
final class ComparedServers implements AutoCloseable {
  private static final int WORKERS = 2;

  private static final Console QUIET = line -> {};

  private final RoadRunnerUnderTest roadRunner;
  private final WorkerPool pool;
  private final Exchange exchange;
  private final HttpFront front;

  ComparedServers(Path directory, List<String> http) throws Exception {
    int port = FreePorts.choose();
    roadRunner =
        RoadRunnerUnderTest.start(
            write(directory, "roadrunner.yaml", http, port),
            directory,
            port,
            directory.resolve("rr.log"));
    write(directory, "development.yaml", http, 0);
    Configuration configuration =
        ConfigurationReader.read(directory, Path.of("development.yaml"), List.of(), Map.of());
    pool =
        WorkerPool.start(
            new ThreadStarter(ComparedServers::serve, QUIET), configuration.pool(), QUIET);
    exchange = new Exchange(pool, Duration.ofSeconds(10), QUIET);
    front =
        HttpFront.start(
            new Gateway(exchange, configuration.http(), Plugins.of(configuration.http())),
            configuration.http(),
            Duration.ofSeconds(1));
  }

  private static void serve(Relay relay) {
    try {
      ReplyScript.serve(relay.input(), relay.output());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Path directory, String name, List<String> http, int port)
      throws IOException {
    String yaml =
        """
        version: "3"
        server:
          command: [%s, -XX:+DisplayVMOutputToStderr, -XX:+UseSerialGC, -XX:TieredStopAtLevel=1, -cp, %s, %s]
        logs: { level: error }
        http:
          address: 127.0.0.1:%d
          pool: { num_workers: %d }
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                ReplyScript.class.getName(),
                port,
                WORKERS);
    return Files.writeString(directory.resolve(name), yaml + String.join("\n", http).indent(2));
  }

  int roadRunnerPort() {
    return roadRunner.port();
  }

  int port() {
    return front.address().orElseThrow().getPort();
  }

  @Override
  public void close() throws IOException {
    front.close();
    exchange.close();
    pool.close();
    roadRunner.close();
  }
}
