package dev.rrjava.metrics;

import dev.rrjava.metrics.Observations.Observation;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.rpc.RpcCodec;
import dev.rrjava.rpc.RpcErrorException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
      giveUp(e);
      return false;
    }
  }

  /** Nothing more is sent in this round. */
  private void giveUp(Exception reason) {
    isAway = true;
    warnOnce(
        "metrics are kept until the server can be reached: "
            + (reason.getMessage() == null ? reason : reason.getMessage()));
  }

  /**
   * Sends values of histograms, all of them before the first reply is there. Removes those that are
   * done with.
   */
  void observe(List<Observation> values) {
    if (isAway) {
      return;
    }
    List<Observation> left = new ArrayList<>();
    List<Observation> refused = new ArrayList<>();
    List<CompletableFuture<byte[]>> replies = send(values);
    long deadline = System.nanoTime() + CALL_LIMIT.toNanos();
    for (int i = 0; i < values.size(); i++) {
      if (i >= replies.size() || !hasReply(replies.get(i), deadline)) {
        left.add(values.get(i));
      } else if (replies.get(i).isCompletedExceptionally()) {
        refused.add(values.get(i));
      }
    }
    for (Observation value : refused) {
      if (!call("metrics.Observe", value.histogram(), value.value(), value.labelValues())) {
        left.add(value);
      }
    }
    values.clear();
    values.addAll(left);
  }

  /** Sends as many as possible, and returns what will be their replies. */
  private List<CompletableFuture<byte[]>> send(List<Observation> values) {
    List<CompletableFuture<byte[]>> replies = new ArrayList<>();
    try {
      for (Observation value : values) {
        if (declared.add(value.histogram())) {
          declare(value.histogram());
        }
        replies.add(
            client.callAsync(
                "metrics.Observe",
                RpcCodec.JSON,
                value.message().getBytes(StandardCharsets.UTF_8)));
      }
    } catch (RuntimeException e) {
      values.forEach(value -> declared.remove(value.histogram()));
      giveUp(e);
    }
    return replies;
  }

  /** Waits for a reply. An error of the server is one, too. */
  private boolean hasReply(CompletableFuture<byte[]> reply, long deadline) {
    try {
      byte[] unused = reply.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RpcErrorException) {
        return true;
      }
      giveUp(e);
      return false;
    } catch (TimeoutException e) {
      giveUp(e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the metrics are closed, and there is no time left
      isAway = true;
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
