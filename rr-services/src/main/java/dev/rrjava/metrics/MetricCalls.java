package dev.rrjava.metrics;

import dev.rrjava.rpc.RpcClient;
import dev.rrjava.rpc.RpcCodec;
import dev.rrjava.rpc.RpcErrorException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sends values of metrics, and declares each metric before its first value: a server that was
 * restarted has forgotten it. Used by one thread.
 */
final class MetricCalls {
  private static final Duration CALL_LIMIT = Duration.ofSeconds(2);

  private final RpcClient client;
  private final Set<Metric> declared = new HashSet<>();
  private final Set<String> said = new HashSet<>();
  private boolean isAway;

  MetricCalls(RpcClient client) {
    this.client = client;
  }

  /** Begins a round: after a failure, nothing is sent until the next one. */
  void begin() {
    isAway = false;
  }

  /**
   * Sends a value.
   *
   * @return whether the value is done with: the server has it, or will never take it
   */
  boolean call(String method, Metric metric, double value, List<String> labelValues) {
    if (isAway) {
      return false;
    }
    try {
      String message = metric.message(value, labelValues);
      if (declared.add(metric)) {
        declare(metric);
      } else if (accepts(method, message)) {
        return true;
      } else {
        declare(metric); // the server was restarted
      }
      call(method, message);
      return true;
    } catch (RpcErrorException e) {
      warnOnce(metric.name() + ": the server does not take this metric: " + e.serverMessage());
      return true;
    } catch (RuntimeException e) {
      declared.remove(metric);
      isAway = true;
      warnOnce("metrics are kept until the server can be reached: " + e.getMessage());
      return false;
    }
  }

  private boolean accepts(String method, String message) {
    try {
      call(method, message);
      return true;
    } catch (RpcErrorException e) {
      log().log(System.Logger.Level.DEBUG, "a metric is declared again", e);
      return false;
    }
  }

  /** Other workers may have declared it, which some versions of the server call an error. */
  private void declare(Metric metric) {
    try {
      call("metrics.Declare", metric.declaration());
    } catch (RpcErrorException e) {
      log().log(System.Logger.Level.DEBUG, metric.name() + " was not declared", e);
    }
  }

  private void call(String method, String json) {
    byte[] unused =
        client.call(method, RpcCodec.JSON, json.getBytes(StandardCharsets.UTF_8), CALL_LIMIT);
  }

  private void warnOnce(String message) {
    if (said.add(message)) {
      log().log(System.Logger.Level.WARNING, message);
    }
  }

  private static System.Logger log() {
    return System.getLogger(Metrics.class.getName());
  }
}
