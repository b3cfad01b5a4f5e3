package dev.rrjava.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rrjava.http.Request;
import dev.rrjava.http.ResponseOutcome;
import dev.rrjava.rpc.FakeRpcServer;
import dev.rrjava.rpc.FakeRpcServer.Call;
import dev.rrjava.rpc.RpcClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class MetricsTest {
  @TempDir private Path directory;
  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();

  /** Calls of values that will still fail. */
  private final AtomicInteger failures = new AtomicInteger();

  /** Whether the server does not reply to values of histograms. */
  private volatile boolean isSilent;

  @SuppressWarnings("NullAway.Init") // there for each test
  private FakeRpcServer server;

  @SuppressWarnings("NullAway.Init") // there for each test
  private RpcClient client;

  @BeforeEach
  void start() throws IOException {
    server = FakeRpcServer.start(directory.resolve("rpc.sock"), this::serve);
    client = RpcClient.of(server.address());
  }

  private void serve(FakeRpcServer.Connection connection) throws IOException {
    while (true) {
      Call call = connection.next();
      boolean isRefused =
          !call.method().equals("metrics.Declare") && failures.getAndDecrement() > 0;
      calls.add(call);
      if (isSilent && call.method().equals("metrics.Observe")) {
        continue;
      }
      if (isRefused) {
        connection.fail(call, "undefined collector");
      } else {
        connection.reply(call, "true".getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
  }

  private List<String> sent() {
    List<String> sent = new ArrayList<>();
    for (Call call : calls) {
      sent.add(call.method() + " " + call.text());
    }
    return sent;
  }

  @Test
  void amountsAreAddedUpBeforeTheyAreSent() {
    Metrics metrics = Metrics.of(client);
    Counter sold = metrics.counter("tickets_total", "Tickets \"sold\".", "harbour");
    for (int i = 0; i < 100; i++) {
      sold.increment("juist");
    }
    sold.add(2.5, "juist");
    metrics.close();
    assertThat(sent())
        .containsExactly(
            "metrics.Declare {\"name\":\"tickets_total\",\"collector\":{\"type\":\"counter\","
                + "\"help\":\"Tickets \\\"sold\\\".\",\"labels\":[\"harbour\"]}}",
            "metrics.Add {\"name\":\"tickets_total\",\"value\":102.5,\"labels\":[\"juist\"]}");
  }

  @Test
  void lastValueOfAGaugeIsSent() {
    Metrics metrics = Metrics.of(client);
    Gauge length = metrics.gauge("queue_length", "Jobs.");
    length.set(7);
    length.set(-3);
    metrics.close();
    assertThat(sent()).endsWith("metrics.Set {\"name\":\"queue_length\",\"value\":-3}");
  }

  @Test
  void eachValueOfAHistogramIsSent() {
    Metrics metrics = Metrics.of(client);
    Histogram sizes = metrics.histogram("size_bytes", "Sizes.", List.of(0.5, 100.0));
    sizes.observe(1);
    sizes.observe(0.25);
    metrics.close();
    assertThat(sent())
        .containsExactly(
            "metrics.Declare {\"name\":\"size_bytes\",\"collector\":{\"type\":\"histogram\","
                + "\"help\":\"Sizes.\",\"buckets\":[0.5,100]}}",
            "metrics.Observe {\"name\":\"size_bytes\",\"value\":1}",
            "metrics.Observe {\"name\":\"size_bytes\",\"value\":0.25}");
  }

  @Test
  void requestsAreMeasuredByRoute() throws Exception {
    Metrics metrics = Metrics.of(client);
    metrics
        .requests()
        .completed(
            Request.builder("GET", "/tickets/7").build(),
            new ResponseOutcome(404, Optional.empty(), Duration.ofMillis(1500)));
    metrics.close();
    assertThat(sent())
        .endsWith(
            "metrics.Observe {\"name\":\"app_request_seconds\",\"value\":1.5,\"labels\":[\"GET\","
                + "\"none\",\"404\"]}");
  }

  @Test
  void metricThatTheServerHasForgottenIsDeclaredAgain() throws InterruptedException {
    Metrics metrics = Metrics.of(client);
    Counter counter = metrics.counter("a_total", "A.");
    counter.increment();
    while (calls.size() < 2) {
      Thread.onSpinWait();
    }
    failures.set(1);
    counter.add(5);
    metrics.close();
    assertThat(sent())
        .endsWith(
            "metrics.Add {\"name\":\"a_total\",\"value\":5}", // refused
            "metrics.Declare {\"name\":\"a_total\",\"collector\":{\"type\":\"counter\",\"help\":\"A.\"}}",
            "metrics.Add {\"name\":\"a_total\",\"value\":5}");
  }

  @Test
  void valuesAreKeptWhileTheServerIsAway() throws IOException, InterruptedException {
    server.close();
    Metrics metrics = Metrics.of(client);
    Counter counter = metrics.counter("a_total", "A.");
    counter.add(3);
    Thread.sleep(1100); // longer than a period
    counter.add(4);
    server = FakeRpcServer.start(directory.resolve("rpc.sock"), this::serve);
    metrics.close();
    assertThat(sent()).endsWith("metrics.Add {\"name\":\"a_total\",\"value\":7}");
  }

  @Test
  void valuesOfHistogramsAreKeptWhileTheServerIsAway() throws IOException {
    server.close();
    Observations observations = new Observations(() -> {});
    Histogram sizes = new Histogram("sizes", "Sizes.", List.of(), List.of(), observations);
    for (int i = 0; i < Observations.CAPACITY + 5; i++) {
      sizes.observe(i);
    }
    assertThat(observations.takeDroppedCount()).isEqualTo(5);
    MetricCalls metricCalls = new MetricCalls(client);
    observations.send(metricCalls);
    server = FakeRpcServer.start(directory.resolve("rpc.sock"), this::serve);
    metricCalls.begin();
    observations.send(metricCalls);
    assertThat(sent())
        .hasSize(1 + Observations.CAPACITY)
        .startsWith("metrics.Declare " + sizes.declaration(), "metrics.Observe " + message(0))
        .endsWith("metrics.Observe " + message(Observations.CAPACITY - 1))
        .doesNotHaveDuplicates();
  }

  private static String message(int value) {
    return "{\"name\":\"sizes\",\"value\":" + value + "}";
  }

  @Test
  void manyValuesOfHistogramsAreSentBeforeTheStep() {
    Metrics metrics = Metrics.of(client, Duration.ofHours(1));
    Histogram sizes = metrics.histogram("sizes", "Sizes.", List.of());
    for (int i = 0; i < Observations.CAPACITY / 2; i++) {
      sizes.observe(i);
    }
    while (calls.size() < Observations.CAPACITY / 2) {
      Thread.onSpinWait();
    }
    metrics.close();
    assertThat(sent()).contains("metrics.Observe " + message(0));
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new IllegalStateException("no value"),
        new StackOverflowError(),
        new NoClassDefFoundError("app/Queue"),
        new ExceptionInInitializerError("no value"),
        new AssertionError("no value"),
        new OutOfMemoryError("no value"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void actionsAreCalledBeforeValuesAreSentWhateverOneThrows(Throwable failure) throws Exception {
    List<LogRecord> warnings = new CopyOnWriteArrayList<>();
    Logger logger = Logger.getLogger(Metrics.class.getName());
    Handler handler = new Recorder(warnings);
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try (Metrics metrics = Metrics.of(client, Duration.ofMillis(10))) {
      Gauge length = metrics.gauge("queue_length", "Jobs.");
      CountDownLatch calls = new CountDownLatch(3);
      metrics.beforeSending(
          () -> {
            calls.countDown();
            throwUnchecked(failure);
          });
      metrics.beforeSending(() -> length.set(5.0 + (int) calls.getCount()));
      assertThat(calls.await(20, TimeUnit.SECONDS)).as("called again and again").isTrue();
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    assertThat(sent()).endsWith("metrics.Set {\"name\":\"queue_length\",\"value\":5}");
    assertThat(warnings).extracting(LogRecord::getThrown).containsExactly(failure);
  }

  @Test
  void valuesThatCouldNotBeSentBeforeTheEndAreCounted() throws InterruptedException {
    isSilent = true;
    BlockingQueue<LogRecord> warnings = new LinkedBlockingQueue<>();
    Logger logger = Logger.getLogger(Metrics.class.getName());
    Handler handler = new Recorder(warnings);
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      Metrics metrics = Metrics.of(client);
      Histogram sizes = metrics.histogram("sizes", "Sizes.", List.of());
      for (int i = 0; i < 300; i++) {
        sizes.observe(i);
      }
      metrics.close();
      LogRecord warning = warnings.poll(20, TimeUnit.SECONDS);
      assertThat(warning).isNotNull();
      assertThat(warning.getMessage())
          .isEqualTo("300 values of histograms were not sent before the metrics were closed");
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
  }

  private static void throwUnchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  /** Keeps what is logged. */
  private static final class Recorder extends Handler {
    private final Collection<LogRecord> records;

    Recorder(Collection<LogRecord> records) {
      this.records = records;
    }

    @Override
    public void publish(LogRecord entry) {
      records.add(entry);
    }

    @Override
    public void flush() {
      // Nothing is buffered.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void stepThatIsNotPositiveIsRejected(long millis) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.of(client, Duration.ofMillis(millis)))
        .withMessageContaining("expected a step of more than zero");
  }

  @Test
  void sameNameIsTheSameMetric() {
    try (Metrics metrics = Metrics.of(client)) {
      Counter counter = metrics.counter("a_total", "A.");
      assertThat(metrics.counter("a_total", "A.")).isSameAs(counter);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metrics.gauge("a_total", "A."))
          .withMessage("expected \"a_total\" to be a new name, but it is that of a counter");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a-b", "1a", "a b"})
  void nameThatPrometheusRejectsIsRejected(String name) {
    try (Metrics metrics = Metrics.of(client)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metrics.counter(name, "help"))
          .withMessageContaining("expected a name of a metric");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metrics.counter("a", "help", name))
          .withMessageContaining("expected a name of a label");
    }
  }

  @Test
  void labelsThatTheServerCanNotPublishAreRejected() {
    try (Metrics metrics = Metrics.of(client)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metrics.gauge("a", "A.", "x", "y", "x"))
          .withMessage("a: expected different labels but was [x, y, x]");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metrics.histogram("h", "H.", List.of(), "le"))
          .withMessage(
              "h: expected labels other than \"le\", which histograms use for their buckets");
      metrics.counter("c_total", "C.", "le").increment("1");
    }
    assertThat(sent())
        .as("for another kind of metric it is a label like others")
        .contains("metrics.Add {\"name\":\"c_total\",\"value\":1,\"labels\":[\"1\"]}");
  }

  @Test
  void stepThatTheClockCanNotCountIsTheLongest() {
    try (Metrics metrics = Metrics.of(client, Duration.ofSeconds(Long.MAX_VALUE))) {
      metrics.counter("a_total", "A.").increment();
    }
    assertThat(calls).as("sent at the end").isNotEmpty();
  }

  @Test
  void valuesThatMakeNoSenseAreRejected() {
    try (Metrics metrics = Metrics.of(client)) {
      Counter counter = metrics.counter("a_total", "A.", "x");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> counter.add(-1, "v"))
          .withMessage("a_total: expected an amount of zero or more but was -1.0");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> counter.add(1))
          .withMessage("a_total: expected a value for each of the labels [x] but was []");
      assertThatIllegalArgumentException().isThrownBy(() -> counter.add(Double.NaN, "v"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metrics.histogram("h", "H.", List.of(2.0, 1.0)))
          .withMessage("h: expected buckets that increase but were [2.0, 1.0]");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metrics.histogram("h", "H.", List.of(Double.NaN)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metrics.counter("a_total", "A.", "y", "z"))
          .withMessage(
              "expected \"a_total\" to be declared as before, but the labels were [x] and are now"
                  + " [y, z]");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metrics.counter("a_total", "B.", "x"))
          .withMessageEndingWith("but the help was \"A.\" and is now \"B.\"");
      metrics.histogram("sizes", "S.", List.of());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> metrics.histogram("sizes", "S.", List.of(0.5, 1.0), "of"))
          .withMessageEndingWith(
              "but the labels were [] and are now [of], and the buckets were the usual ones and are"
                  + " now [0.5,1]");
    }
  }
}
