package dev.rrjava.devserver.status;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.rrjava.devserver.host.PluginPools;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.jobs.JobQueues;
import dev.rrjava.devserver.jobs.PipelineState;
import dev.rrjava.internal.json.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Handles the checks of an orchestrator: {@code /health} reports for each plugin with workers
 * whether there is one, {@code /ready} whether one is idle, and {@code /jobs} the state of the
 * queues. {@code /livez} and {@code /readyz} are the names of RoadRunner 3.0 for the first two, as
 * Kubernetes has them.
 */
final class StatusPage implements HttpHandler {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final String PLUGIN = "plugin";

  private final PluginPools pools;
  private final Optional<JobQueues> queues;
  private final int unavailableStatus;
  private volatile boolean isStopping;

  /**
   * Creates the page.
   *
   * @param pools the workers of each plugin
   * @param queues the queues of jobs; empty if there are none
   * @param unavailableStatus the status for workers that are not ready
   */
  StatusPage(PluginPools pools, Optional<JobQueues> queues, int unavailableStatus) {
    this.pools = pools;
    this.queues = queues;
    this.unavailableStatus = unavailableStatus;
  }

  /** Reports from now on that the server is shutting down. It is alive, but not ready. */
  void stopping() {
    isStopping = true;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/health", "/livez" -> report(exchange, OK, pool -> !pool.workers().isEmpty());
        case "/ready", "/readyz" -> report(exchange, unavailableStatus, WorkerPool::hasIdleWorker);
        case "/jobs" -> reportJobs(exchange);
        default -> text(exchange, NOT_FOUND, "404 page not found");
      }
    }
  }

  private void report(HttpExchange exchange, int stoppingStatus, Predicate<WorkerPool> isFine)
      throws IOException {
    if (isStopping) {
      text(exchange, stoppingStatus, "service is shutting down");
      return;
    }
    List<String> wanted = plugins(exchange.getRequestURI().getRawQuery());
    List<String> reports = new ArrayList<>();
    boolean isAvailable = true;
    for (String plugin : wanted.isEmpty() ? pools.names() : wanted) {
      Optional<WorkerPool> pool = pools.find(plugin);
      if (pool.isPresent()) {
        boolean isPoolFine = isFine.test(pool.get());
        isAvailable &= isPoolFine;
        reports.add(report(plugin, isPoolFine));
      }
    }
    send(exchange, isAvailable ? OK : unavailableStatus, array(reports));
  }

  private String report(String plugin, boolean isFine) {
    return "{\"plugin_name\":%s,\"error_message\":\"%s\",\"status_code\":%d}"
        .formatted(
            JsonText.quote(plugin),
            isFine ? "" : "internal server error, see logs",
            isFine ? OK : unavailableStatus);
  }

  /** Returns the plugins that the client asks for; a field that can't be decoded is ignored. */
  private static List<String> plugins(@Nullable String query) {
    List<String> plugins = new ArrayList<>();
    for (String field : (query == null ? "" : query).split("&", -1)) {
      int equals = field.indexOf('=');
      String name = equals < 0 ? field : field.substring(0, equals);
      String value = equals < 0 ? "" : field.substring(equals + 1);
      try {
        if (field.indexOf(';') < 0
            && URLDecoder.decode(name, StandardCharsets.UTF_8).equals(PLUGIN)) {
          plugins.add(URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
      } catch (IllegalArgumentException e) {
        // Ignored, as Go does.
      }
    }
    return plugins;
  }

  private void reportJobs(HttpExchange exchange) throws IOException {
    if (isStopping) {
      text(exchange, unavailableStatus, "service is shutting down");
    } else if (queues.isEmpty()) {
      text(exchange, unavailableStatus, "jobs plugin not found");
    } else {
      send(exchange, OK, array(queues.get().states().stream().map(StatusPage::pipeline).toList()));
    }
  }

  private static String pipeline(PipelineState state) {
    String name = JsonText.quote(state.name());
    return "{\"pipeline\":%s,\"priority\":%d,\"ready\":%b,\"queue\":%s,\"active\":%d,\"delayed\":%d,\"reserved\":0,\"driver\":%s,\"error_message\":\"\"}"
        .formatted(
            name,
            state.priority(),
            state.isReady(),
            name,
            state.active(),
            state.delayed(),
            JsonText.quote(state.driver()));
  }

  private static String array(List<String> elements) {
    return "[" + String.join(",", elements) + "]";
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
}
