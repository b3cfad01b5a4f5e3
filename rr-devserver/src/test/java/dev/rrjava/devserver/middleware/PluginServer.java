package dev.rrjava.devserver.middleware;

import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationReader;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.gateway.Gateway;
import dev.rrjava.devserver.host.Exchange;
import dev.rrjava.devserver.host.ThreadStarter;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.http.HttpFront;
import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Worker;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server with the {@code http} section of a configuration, and a handler in this process. */
public final class PluginServer implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 15_000;

  private final Configuration configuration;
  private final WorkerPool pool;
  private final Exchange exchange;
  private final HttpFront front;

  private PluginServer(Configuration configuration, RequestHandler handler) throws Exception {
    this.configuration = configuration;
    Environment environment = Environment.of(Map.of("RR_MODE", "http", "RR_VERSION", "3.0.0"));
    pool =
        WorkerPool.start(
            new ThreadStarter(
                relay -> HttpWorker.over(Worker.over(relay, environment)).serve(handler),
                line -> {}),
            PoolSettings.ofWorkers(2),
            line -> {});
    exchange = new Exchange(pool, Duration.ofSeconds(1), line -> {});
    front =
        HttpFront.start(
            new Gateway(exchange, configuration.http(), Plugins.of(configuration.http())),
            configuration.http(),
            Duration.ofSeconds(2));
  }

  /**
   * Starts a server.
   *
   * @param directory gets the configuration
   * @param http lines of the {@code http} section, without indentation
   * @param handler handles the requests that reach a worker
   */
  public static PluginServer start(Path directory, String http, RequestHandler handler)
      throws Exception {
    String yaml =
        """
        version: "3"
        server: { command: not-started }
        http:
          address: 127.0.0.1:0
        """
            + http.indent(2);
    Files.writeString(directory.resolve("rr.yaml"), yaml);
    return new PluginServer(
        ConfigurationReader.read(directory, Path.of("rr.yaml"), List.of(), Map.of()), handler);
  }

  /** Returns what the configuration has that has no effect. */
  List<String> notices() {
    return configuration.file().notices();
  }

  /** Returns the port at which the server listens. */
  public int port() {
    return front.address().orElseThrow().getPort();
  }

  /** Returns the port at which the server accepts encrypted connections. */
  public int encryptedPort() {
    return front.encryptedAddress().orElseThrow().getPort();
  }

  /**
   * Sends a request, and returns the response without its date.
   *
   * @param line the request line without the version
   * @param fields lines of the head
   */
  public String send(String line, String... fields) throws IOException {
    String head = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
    String request = line + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n" + head + "\r\n";
    try (Socket socket = new Socket(front.address().orElseThrow().getAddress(), port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
          .replaceFirst("Date: [^\r]*\r\n", "")
          .replaceFirst("Connection: close\r\n", "")
          .replace("\r\n", "\n");
    }
  }

  @Override
  public void close() {
    front.close();
    exchange.close();
    pool.close();
  }
}
