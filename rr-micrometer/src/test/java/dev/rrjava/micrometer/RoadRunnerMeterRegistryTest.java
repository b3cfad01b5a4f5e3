package dev.rrjava.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.metrics.Metrics;
import dev.rrjava.rpc.RpcClient;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Statistic;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RoadRunnerMeterRegistryTest {
  @SuppressWarnings("NullAway.Init") // there for each test
  private FakeCollectors server;

  @SuppressWarnings("NullAway.Init") // there for each test
  private RpcClient client;

  @SuppressWarnings("NullAway.Init") // there for each test
  private RoadRunnerMeterRegistry registry;

  @BeforeEach
  void start() throws IOException {
    server = new FakeCollectors();
    client = RpcClient.of(server.address());
    registry = RoadRunnerMeterRegistry.of(Metrics.of(client, Duration.ofMillis(20)));
  }

  @AfterEach
  void stop() throws IOException {
    registry.close();
    client.close();
    server.close();
  }

  /** Meters of all kinds, with names that are not those of Prometheus. */
  private static void useMeters(MeterRegistry registry) {
    Counter.builder("tickets.sold").tag("harbour", "juist").register(registry).increment();
    Counter.builder("tickets.sold").tag("harbour", "baltrum").register(registry).increment(2.5);
    Counter.builder("received").baseUnit("bytes").register(registry).increment(100);
    Counter.builder("2 late.total").tag("1st.reason", "").register(registry).increment();
    Counter.builder("odd").register(registry).increment(Double.NaN);
    Counter.builder("odd").register(registry).increment(-1);
    Counter.builder("odd").register(registry).increment(1);
    Gauge.builder("queue.length", () -> 7).register(registry);
    Gauge.builder("gone", () -> Double.NaN).register(registry);
    Timer.builder("crossing")
        .serviceLevelObjectives(Duration.ofMillis(100), Duration.ofSeconds(1))
        .register(registry)
        .record(Duration.ofMillis(500));
    DistributionSummary.builder("load")
        .baseUnit("kilograms")
        .scale(2)
        .serviceLevelObjectives(10, 1000)
        .tag("ship", "frisia")
        .register(registry)
        .record(3);
    FunctionCounter.builder("waves", 5, Number::doubleValue).register(registry);
    FunctionTimer.builder("tides", 5, Number::longValue, n -> 1500, TimeUnit.MILLISECONDS)
        .register(registry);
    LongTaskTimer.builder("loading").register(registry);
    Meter.builder(
            "weather",
            Meter.Type.OTHER,
            List.of(
                new Measurement(() -> 1.0, Statistic.COUNT),
                new Measurement(() -> 2.0, Statistic.TOTAL),
                new Measurement(() -> 3.0, Statistic.VALUE),
                new Measurement(() -> 4.0, Statistic.MAX)))
        .register(registry);
  }

  @Test
  void samplesAreThoseOfTheRegistryForPrometheus() {
    PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    useMeters(prometheus);
    useMeters(registry);
    registry.close();
    Map<String, Double> expected = new TreeMap<>();
    prometheus
        .scrape()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(
            line -> {
              int space = line.lastIndexOf(' ');
              expected.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
            });
    // Maxima of several workers can't be added up; what is NaN is no value.
    List.of("crossing_seconds_max", "load_kilograms_max{ship=\"frisia\"}", "gone")
        .forEach(sample -> assertThat(expected.remove(sample)).as(sample).isNotNull());
    assertThat(server.samples()).containsExactlyEntriesOf(expected);
  }

  @Test
  void amountsAreSentOnceEach() {
    Counter counter = registry.counter("tickets");
    AtomicLong waves = new AtomicLong(5);
    registry.more().counter("waves", List.of(), waves);
    counter.increment();
    awaitSample("waves_total", 5);
    counter.increment(2);
    waves.set(8);
    awaitSample("waves_total", 8);
    waves.set(2); // a new beginning
    awaitSample("tickets_total", 3);
    registry.close();
    assertThat(server.samples()).containsEntry("waves_total", 8.0);
    assertThat(counter.count()).isEqualTo(3);
  }

  private void awaitSample(String sample, double value) {
    while (!Double.valueOf(value).equals(server.samples().get(sample))) {
      Thread.onSpinWait();
    }
  }

  @Test
  void gaugesFollowTheirObject() {
    AtomicInteger length = registry.gauge("queue", new AtomicInteger(3));
    awaitSample("queue", 3);
    length.set(-2);
    awaitSample("queue", -2);
  }

  @Test
  void removedMetersAreNotSentAnyMore() {
    AtomicInteger length = new AtomicInteger(3);
    Gauge gauge = Gauge.builder("queue", length, AtomicInteger::get).register(registry);
    awaitSample("queue", 3);
    registry.remove(gauge);
    length.set(4);
    registry.close();
    assertThat(server.samples()).containsEntry("queue", 3.0);
  }

  @Test
  void longTasksAreThoseInProgress() {
    LongTaskTimer.Sample loading = registry.more().longTaskTimer("loading").start();
    awaitSample("loading_seconds_count", 1);
    loading.stop();
    awaitSample("loading_seconds_count", 0);
  }

  @Test
  void collectorsAreDeclaredOnceAndAgainAfterARestart() {
    Counter counter = registry.counter("tickets");
    Timer timer = registry.timer("crossing");
    for (int i = 1; i <= 3; i++) {
      counter.increment();
      timer.record(Duration.ofSeconds(1));
      awaitSample("tickets_total", i);
      awaitSample("crossing_seconds_count", i);
    }
    assertThat(server.calls()).containsOnlyOnce("metrics.Declare tickets_total");
    assertThat(server.calls()).containsOnlyOnce("metrics.Declare crossing_seconds");
    server.forget();
    counter.increment();
    timer.record(Duration.ofSeconds(1));
    awaitSample("tickets_total", 1);
    awaitSample("crossing_seconds_count", 1);
  }

  @Test
  void timersHaveTheBucketsOfPrometheusUnlessTheyDeclareSome() {
    registry.timer("plain").record(Duration.ofMillis(1));
    registry.summary("sizes").record(5000);
    Timer.builder("fine").publishPercentileHistogram().register(registry).record(1, TimeUnit.DAYS);
    registry.close();
    assertThat(server.declaration("plain_seconds"))
        .contains("\"type\":\"histogram\"")
        .doesNotContain("buckets");
    assertThat(server.declaration("sizes")).contains("\"buckets\":[1,10,100,");
    assertThat(server.declaration("fine_seconds")).contains("\"buckets\":[0.001,0.001048576,");
  }

  @Test
  void limitsOfSummariesMayBeFractionsAndEndWithInfinity() {
    DistributionSummary.builder("share")
        .serviceLevelObjectives(0.08, 0.09, Double.POSITIVE_INFINITY)
        .register(registry)
        .record(0.085);
    registry.close();
    assertThat(server.declaration("share")).contains("\"buckets\":[0.08,0.09]");
    assertThat(server.samples())
        .containsEntry("share_bucket{le=\"0.08\"}", 0.0)
        .containsEntry("share_bucket{le=\"0.09\"}", 1.0)
        .containsEntry("share_bucket{le=\"+Inf\"}", 1.0);
  }

  @Test
  void metersWithOtherTagsOrOfAnotherKindAreReportedOnceAndNotSent() {
    List<String> warnings = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            warnings.add(record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(RoadRunnerMeterRegistry.class.getName());
    logger.addHandler(handler);
    List<String> failed = new ArrayList<>();
    registry.config().onMeterRegistrationFailed((id, reason) -> failed.add(reason));
    registry.counter("tickets", "harbour", "juist").increment();
    registry.counter("tickets", "ship", "frisia").increment();
    registry.counter("tickets", "crew", "frisia").increment();
    registry.gauge("tickets.total", 3);
    registry.timer("crossing", "le", "1").record(Duration.ofSeconds(1));
    registry.counter("loading", "ship.name", "frisia", "ship_name", "juist").increment();
    logger.removeHandler(handler);
    registry.close();
    assertThat(failed).hasSize(4);
    assertThat(warnings)
        .containsExactly(
            "MeterId{name='tickets', tags=[tag(ship=frisia)]} is not sent: expected the labels"
                + " [harbour], as all meters named \"tickets_total\" have, but was [ship]",
            "MeterId{name='crossing', tags=[tag(le=1)]} is not sent: crossing_seconds: expected labels"
                + " other than \"le\", which histograms use for their buckets",
            "MeterId{name='loading', tags=[tag(ship.name=frisia),tag(ship_name=juist)]} is not"
                + " sent: loading_total: expected different labels but was [ship_name, ship_name]");
    assertThat(server.samples())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("tickets_total{harbour=\"juist\"}", 1.0, "tickets", 3.0));
  }

  @Test
  void gaugeThatFailsLeavesTheOthersAlone() {
    Gauge.builder("a", () -> 1).register(registry);
    Gauge.builder(
            "b",
            () -> {
              throw new IllegalStateException("no value");
            })
        .register(registry);
    Gauge.builder("c", () -> 3).register(registry);
    awaitSample("a", 1);
    awaitSample("c", 3);
  }

  @Test
  void meterThatFailsWithAnErrorLeavesTheOthersAlone() {
    List<Error> errors =
        List.of(
            new StackOverflowError(),
            new NoClassDefFoundError("app/Queue"),
            new AssertionError("no value"));
    AtomicInteger readings = new AtomicInteger();
    for (Error error : errors) {
      FunctionCounter.builder(
              "b" + errors.indexOf(error),
              error,
              thrown -> {
                readings.incrementAndGet();
                throw thrown;
              })
          .register(registry);
    }
    AtomicInteger value = new AtomicInteger(1);
    Gauge.builder("a", value::get).register(registry);
    Gauge.builder("c", () -> 3).register(registry);
    awaitSample("a", 1);
    awaitSample("c", 3);
    value.set(2);
    awaitSample("a", 2);
    assertThat(readings.get()).as("are read again").isGreaterThan(errors.size());
  }
}
