package dev.rrjava.devserver.rpc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * The page that Prometheus reads, at any path, as with RoadRunner.
 *
 * @param page writes it
 */
record MetricsPage(Supplier<String> page) implements HttpHandler {
  private static final int OK = 200;

  @Override
  public void handle(HttpExchange exchange) throws IOException {
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
}
