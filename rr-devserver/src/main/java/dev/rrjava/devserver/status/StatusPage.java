package dev.rrjava.devserver.status;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.host.PluginPools;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.jobs.JobQueues;
import dev.rrjava.devserver.jobs.PipelineState;
import dev.rrjava.devserver.status.PageServer.Reply;
import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.PercentDecoding;
import dev.rrjava.internal.json.JsonText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Handles the checks of an orchestrator: {@code /health} reports for each plugin with workers
 * whether there is one, {@code /ready} whether one is idle, and {@code /jobs} the state of the
 * queues. {@code /livez} and {@code /readyz} are the names of RoadRunner 3.0 for the first two, as
 * Kubernetes has them.
 */
final class StatusPage implements PageServer.Page {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final String PLUGIN = "plugin";
  private static final String PLAIN_TEXT = "text/plain; charset=utf-8";

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
  public Reply reply(ClientRequest request) {
    return switch (path(request)) {
      case "/health", "/livez" -> report(request, OK, pool -> !pool.workers().isEmpty());
      case "/ready", "/readyz" -> report(request, unavailableStatus, WorkerPool::hasIdleWorker);
      case "/jobs" -> jobs();
      default -> text(NOT_FOUND, "404 page not found");
    };
  }

  private static String path(ClientRequest request) {
    try {
      return new String(PercentDecoding.decodePath(request.path()), StandardCharsets.UTF_8);
    } catch (FormException e) {
      throw new IllegalStateException("the path has been checked: " + request.path(), e);
    }
  }

  private Reply report(ClientRequest request, int stoppingStatus, Predicate<WorkerPool> isFine) {
    if (isStopping) {
      return text(stoppingStatus, "service is shutting down");
    }
    List<String> wanted = plugins(request.query());
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
    return plain(isAvailable ? OK : unavailableStatus, array(reports));
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

  private Reply jobs() {
    if (isStopping) {
      return text(unavailableStatus, "service is shutting down");
    }
    return queues
        .map(it -> plain(OK, array(it.states().stream().map(StatusPage::pipeline).toList())))
        .orElseGet(() -> text(unavailableStatus, "jobs plugin not found"));
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

  private static Reply text(int status, String text) {
    return new Reply(
        status,
        Map.of("Content-Type", PLAIN_TEXT, "X-Content-Type-Options", "nosniff"),
        text + "\n");
  }

  private static Reply plain(int status, String text) {
    return new Reply(status, Map.of("Content-Type", PLAIN_TEXT), text);
  }
}
