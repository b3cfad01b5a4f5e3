package dev.rrjava.metrics;

import dev.rrjava.http.Request;
import dev.rrjava.http.ResponseListener;
import dev.rrjava.http.RouteInfo;
import dev.rrjava.rpc.RpcClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Metrics of the application. The server adds up those of all its workers, and publishes them for
 * Prometheus; it needs the sections {@code rpc} and {@code metrics}.
 *
 * <pre>{@code
 * Metrics metrics = Metrics.ofProcess();
 * Counter sold = metrics.counter("tickets_sold", "Tickets that were sold.", "harbour");
 * sold.increment("juist");
 * }</pre>
 *
 * <p>No request waits for the server: values are collected, and a thread sends them once a second
 * and when the JVM ends. While the server can't be reached they are kept; a value whose receipt the
 * server has not confirmed in time is sent again, and may count twice. Thread-safe.
 */
public final class Metrics implements AutoCloseable {
  private static final Duration STEP = Duration.ofSeconds(1);
  private static final Duration LAST_VALUES_LIMIT = Duration.ofSeconds(1);

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final MetricCalls calls;
  private final Map<String, Metric> metrics = new ConcurrentHashMap<>();
  private final List<Runnable> actions = new CopyOnWriteArrayList<>();
  private final Set<Runnable> failed = new HashSet<>();
  private final Thread thread = new Thread(this::run, "rr-metrics");
  private final Observations observations = new Observations(() -> LockSupport.unpark(thread));
  private final long stepNanos;
  private volatile boolean isClosing;

  private static @Nullable Metrics ofProcess; // guarded by the class

  private Metrics(RpcClient client, Duration step) {
    this.calls = new MetricCalls(client);
    this.stepNanos = TimeUnit.NANOSECONDS.convert(step); // at most 292 years
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Returns the metrics at the server that started this process. There is one object for the
   * process, whose last values are sent when the JVM ends.
   *
   * @return the metrics
   */
  public static synchronized Metrics ofProcess() {
    Metrics shared = ofProcess;
    if (shared == null) {
      shared = of(RpcClient.ofProcess());
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "rr-metrics-end"));
      ofProcess = shared;
    }
    return shared;
  }

  /**
   * Returns metrics at a server.
   *
   * @param client the client for its RPC
   * @return the metrics; the caller closes them
   */
  public static Metrics of(RpcClient client) {
    return of(client, STEP);
  }

  /**
   * Returns metrics at a server.
   *
   * @param client the client for its RPC
   * @param step the time between one sending and the next one, more than zero
   * @return the metrics; the caller closes them
   * @throws IllegalArgumentException if the time is zero or negative
   */
  public static Metrics of(RpcClient client, Duration step) {
    if (step.isZero() || step.isNegative()) {
      throw new IllegalArgumentException("expected a step of more than zero but was " + step);
    }
    return new Metrics(client, step);
  }

  /**
   * Returns the counter with a name.
   *
   * @param name the name, which by convention says what is counted, and ends with {@code _total}
   * @param help a sentence for people
   * @param labels the names of the labels
   * @return the same object for the same name
   * @throws IllegalArgumentException if a name is not one of Prometheus, or is that of another kind
   *     of metric, or if two labels have the same name
   */
  public Counter counter(String name, String help, String... labels) {
    return metric(Counter.class, new Counter(name, help, List.of(labels)));
  }

  /**
   * Returns the gauge with a name.
   *
   * @param name the name
   * @param help a sentence for people
   * @param labels the names of the labels
   * @return the same object for the same name
   * @throws IllegalArgumentException if a name is not one of Prometheus, or is that of another kind
   *     of metric, or if two labels have the same name
   */
  public Gauge gauge(String name, String help, String... labels) {
    return metric(Gauge.class, new Gauge(name, help, List.of(labels)));
  }

  /**
   * Returns the histogram with a name.
   *
   * @param name the name, which by convention ends with the unit, such as {@code _seconds}
   * @param help a sentence for people
   * @param buckets upper limits in increasing order; none for those of Prometheus, from 0.005 to 10
   * @param labels the names of the labels
   * @return the same object for the same name
   * @throws IllegalArgumentException if a name is not one of Prometheus, or is that of another kind
   *     of metric, if two labels have the same name or one is {@code le}, or if the buckets do not
   *     increase
   */
  public Histogram histogram(String name, String help, List<Double> buckets, String... labels) {
    return metric(
        Histogram.class, new Histogram(name, help, buckets, List.of(labels), observations));
  }

  private <T extends Metric> T metric(Class<T> type, T asked) {
    Metric earlier = metrics.putIfAbsent(asked.name(), asked);
    Metric found = earlier == null ? asked : earlier;
    if (!type.isInstance(found)) {
      throw new IllegalArgumentException(
          "expected \""
              + asked.name()
              + "\" to be a new name, but it is that of a "
              + found.type());
    }
    List<String> differences = found.differences(asked);
    if (!differences.isEmpty()) {
      throw new IllegalArgumentException(
          "expected \""
              + asked.name()
              + "\" to be declared as before, but "
              + String.join(", and ", differences));
    }
    return type.cast(found);
  }

  /** A client can send any token as a method; each would be a series of its own. */
  private static String method(Request request) {
    return METHODS.contains(request.method()) ? request.method() : "other";
  }

  /**
   * Returns a listener that measures requests by route, which the server's own metrics can't: a
   * histogram {@code app_request_seconds} with the labels {@code method}, {@code route} and {@code
   * status}. The route is the template, or {@code none}.
   *
   * @return the listener for {@link dev.rrjava.http.HttpWorker#afterResponse}
   */
  public ResponseListener requests() {
    Histogram durations =
        histogram(
            "app_request_seconds",
            "The time that workers took for requests.",
            List.of(),
            "method",
            "route",
            "status");
    return (request, outcome) ->
        durations.observe(
            outcome.duration().toNanos() / (double) TimeUnit.SECONDS.toNanos(1),
            method(request),
            request.route().map(RouteInfo::template).orElse("none"),
            Integer.toString(outcome.status()));
  }

  /**
   * Adds an action that is called before values are sent, each time and a last time when these
   * metrics are closed. It reads what has no moment of change, and sets a gauge: the length of a
   * queue, memory in use. What it throws is logged the first time; an error, too, such as a {@link
   * StackOverflowError}, costs no other metric.
   *
   * @param action is called by the thread that sends: it must not block
   */
  public void beforeSending(Runnable action) {
    actions.add(action);
  }

  private void run() {
    Runnable sending = this::send;
    while (!isClosing) {
      LockSupport.parkNanos(this, stepNanos); // shorter if there are many values
      execute(sending, "metrics could not be sent");
    }
    execute(sending, "metrics could not be sent"); // of the time in which the last ones were sent
    int unsent = observations.unsentCount();
    if (unsent > 0) {
      warn(unsent + " values of histograms were not sent before the metrics were closed", null);
    }
  }

  private void send() {
    actions.forEach(
        action -> execute(action, "an action that is called before metrics are sent failed"));
    calls.begin();
    metrics.values().forEach(metric -> metric.send(calls));
    observations.send(calls);
    long dropped = observations.takeDroppedCount();
    if (dropped > 0) {
      warn(dropped + " values of histograms were dropped, because there were too many", null);
    }
  }

  /**
   * Executes an action, and goes on whatever it throws. Most are code of the application: one that
   * fails, even with an error such as a missing class, must not cost the other metrics.
   */
  private void execute(Runnable action, String failure) {
    try {
      action.run();
    } catch (RuntimeException | Error e) {
      if (failed.add(action)) {
        warn(failure + "; said once", e);
      }
    }
  }

  private static void warn(String message, @Nullable Throwable reason) {
    System.getLogger(Metrics.class.getName()).log(System.Logger.Level.WARNING, message, reason);
  }

  /**
   * Sends the last values, for up to a second. Later values are not sent; how many values of
   * histograms were left is logged.
   */
  @Override
  public void close() {
    isClosing = true;
    LockSupport.unpark(thread);
    try {
      thread.join(LAST_VALUES_LIMIT.toMillis());
      thread.interrupt();
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
