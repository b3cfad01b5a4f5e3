package dev.rrjava.devserver.rpc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Serves the page that Prometheus reads, at any path, as RoadRunner does. */
final class MetricsPage implements AutoCloseable {
  private static final int OK = 200;

  private final HttpServer server;
  private final Supplier<String> page;

  private MetricsPage(HttpServer server, Supplier<String> page) {
    this.server = server;
    this.page = page;
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if it can't listen at the address
   */
  static MetricsPage start(InetSocketAddress address, Supplier<String> page) throws IOException {
    HttpServer server = HttpServer.create(address, 0);
    MetricsPage metrics = new MetricsPage(server, page);
    server.createContext("/", metrics::handle);
    server.start();
    return metrics;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = page.get().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
      boolean hasBody = !exchange.getRequestMethod().equals("HEAD") && body.length > 0;
      exchange.sendResponseHeaders(OK, hasBody ? body.length : -1);
      if (hasBody) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(body);
        }
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
