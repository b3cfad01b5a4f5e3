package dev.rrjava.devserver.status;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rrjava.devserver.config.StatusSettings;
import dev.rrjava.devserver.host.WorkerPool;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers the checks of an orchestrator: {@code /health} (also {@code /livez}) if there is a
 * worker, {@code /ready} (also {@code /readyz}) if one is idle, and {@code /jobs}, which there are
 * none of.
 */
public final class StatusServer implements AutoCloseable {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final String PLUGIN = "http";

  private final HttpServer server;
  private final WorkerPool pool;
  private final int unavailableStatus;
  private volatile boolean isStopping;

  private StatusServer(HttpServer server, WorkerPool pool, int unavailableStatus) {
    this.server = server;
    this.pool = pool;
    this.unavailableStatus = unavailableStatus;
  }

  /**
   * Starts to listen.
   *
   * @param settings the address, and the status for workers that are not ready
   * @param pool the workers
   * @return the running server
   * @throws IOException if it can't listen at the address
   */
  public static StatusServer start(StatusSettings settings, WorkerPool pool) throws IOException {
    HttpServer server = HttpServer.create(settings.address(), 0);
    StatusServer status = new StatusServer(server, pool, settings.unavailableStatus());
    server.createContext("/", status::handle);
    server.start();
    return status;
  }

  /**
   * Returns the address at which it listens.
   *
   * @return the address with the actual port
   */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Reports from now on that the server is shutting down. It is alive, but not ready. */
  public void stopping() {
    isStopping = true;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/health", "/livez" -> report(exchange, OK, () -> !pool.workers().isEmpty());
        case "/ready", "/readyz" -> report(exchange, unavailableStatus, pool::hasIdleWorker);
        case "/jobs" ->
            text(
                exchange,
                unavailableStatus,
                isStopping ? "service is shutting down" : "jobs plugin not found");
        default -> text(exchange, NOT_FOUND, "404 page not found");
      }
    }
  }

  private void report(HttpExchange exchange, int stoppingStatus, BooleanSupplier isFine)
      throws IOException {
    if (isStopping) {
      text(exchange, stoppingStatus, "service is shutting down");
      return;
    }
    List<String> plugins = plugins(exchange.getRequestURI().getRawQuery());
    if (!plugins.isEmpty() && !plugins.contains(PLUGIN)) {
      send(exchange, OK, "[]");
      return;
    }
    int status = isFine.getAsBoolean() ? OK : unavailableStatus;
    String error = status == OK ? "" : "internal server error, see logs";
    send(
        exchange,
        status,
        "[{\"plugin_name\":\"http\",\"error_message\":\""
            + error
            + "\",\"status_code\":"
            + status
            + "}]");
  }

  /** Returns the plugins that the client asks for. */
  private static List<String> plugins(@Nullable String query) {
    return Arrays.stream((query == null ? "" : query).split("&"))
        .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
        .filter(field -> field.startsWith("plugin="))
        .map(field -> field.substring("plugin=".length()))
        .toList();
  }

  private static void text(HttpExchange exchange, int status, String text) throws IOException {
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    send(exchange, status, text + "\n");
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    boolean hasBody = !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, hasBody ? body.length : -1);
    if (hasBody) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
