package dev.rrjava.micrometer;

import dev.rrjava.metrics.Metrics;
import dev.rrjava.micrometer.ServerCollectors.Series;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.cumulative.CumulativeFunctionCounter;
import io.micrometer.core.instrument.cumulative.CumulativeFunctionTimer;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.pause.PauseDetector;
import io.micrometer.core.instrument.internal.DefaultGauge;
import io.micrometer.core.instrument.internal.DefaultLongTaskTimer;
import io.micrometer.core.instrument.internal.DefaultMeter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the meters of Micrometer through the server, which adds up those of all workers; it
 * needs the sections {@code rpc} and {@code metrics}.
 *
 * <pre>{@code
 * MeterRegistry registry = RoadRunnerMeterRegistry.ofProcess();
 * registry.counter("tickets.sold", "harbour", "juist").increment();
 * }</pre>
 *
 * <p>Names are those that Micrometer's registry for Prometheus makes; the counter is {@code
 * tickets_sold_total}. Timers and distribution summaries are histograms, with the buckets that they
 * declare. Each of their values is sent; percentiles and the maximum are not, since those of
 * several workers can't be added up.
 *
 * <p>RoadRunner requires the same labels for all meters with one name: if the keys of the tags
 * differ from those of the first meter with this name, the meter is not sent, and a warning says so
 * once for each name.
 *
 * <p>No request waits for the server, as {@link Metrics} says.
 */
public final class RoadRunnerMeterRegistry extends MeterRegistry {
  private final Metrics metrics;
  private final ServerCollectors collectors;
  private final PolledMeters polled = new PolledMeters();
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  private RoadRunnerMeterRegistry(Metrics metrics) {
    super(Clock.SYSTEM);
    this.metrics = metrics;
    this.collectors = new ServerCollectors(metrics);
    config().namingConvention(new ServerNaming()).onMeterRemoved(polled::remove);
    metrics.beforeSending(polled::send);
  }

  /**
   * Returns a registry at the server that started this process. Values are sent once a second, and
   * the last ones when the JVM ends.
   *
   * @return a new registry
   */
  public static RoadRunnerMeterRegistry ofProcess() {
    return of(Metrics.ofProcess());
  }

  /**
   * Returns a registry.
   *
   * @param metrics sends the values, in its steps
   * @return the registry, which closes them when it is closed
   */
  public static RoadRunnerMeterRegistry of(Metrics metrics) {
    return new RoadRunnerMeterRegistry(metrics);
  }

  @Override
  protected Counter newCounter(Meter.Id id) {
    return new SentCounter(id, sink(id, series(id, ""), collectors::counter));
  }

  @Override
  protected Timer newTimer(
      Meter.Id id, DistributionStatisticConfig configuration, PauseDetector pauseDetector) {
    List<Double> buckets =
        Buckets.of(configuration).stream()
            .map(nanos -> nanos / TimeUnit.SECONDS.toNanos(1))
            .toList();
    DoubleConsumer histogram =
        sink(id, series(id, ""), series -> collectors.histogram(series, buckets));
    return new SentTimer(id, clock, configuration, pauseDetector, getBaseTimeUnit(), histogram);
  }

  @Override
  protected DistributionSummary newDistributionSummary(
      Meter.Id id, DistributionStatisticConfig configuration, double scale) {
    List<Double> buckets = Buckets.of(configuration);
    DoubleConsumer histogram =
        sink(
            id,
            series(id, ""),
            series -> collectors.histogram(series, buckets.isEmpty() ? Buckets.DECADES : buckets));
    return new SentSummary(id, clock, configuration, scale, histogram);
  }

  @Override
  protected <T> Gauge newGauge(Meter.Id id, @Nullable T object, ToDoubleFunction<T> function) {
    Gauge gauge = new DefaultGauge<>(id, object, function);
    polled.gauge(gauge, gauge::value, sink(id, series(id, ""), collectors::gauge));
    return gauge;
  }

  @Override
  protected <T> FunctionCounter newFunctionCounter(
      Meter.Id id, T object, ToDoubleFunction<T> function) {
    FunctionCounter counter = new CumulativeFunctionCounter<>(id, object, function);
    polled.counter(counter, counter::count, sink(id, series(id, ""), collectors::counter));
    return counter;
  }

  @Override
  protected <T> FunctionTimer newFunctionTimer(
      Meter.Id id,
      T object,
      ToLongFunction<T> count,
      ToDoubleFunction<T> totalTime,
      TimeUnit totalTimeUnit) {
    TimeUnit unit = getBaseTimeUnit();
    FunctionTimer timer =
        new CumulativeFunctionTimer<>(id, object, count, totalTime, totalTimeUnit, unit);
    polled.counter(timer, timer::count, sink(id, series(id, "_count"), collectors::counter));
    polled.counter(
        timer, () -> timer.totalTime(unit), sink(id, series(id, "_sum"), collectors::counter));
    return timer;
  }

  @Override
  protected LongTaskTimer newLongTaskTimer(Meter.Id id, DistributionStatisticConfig configuration) {
    TimeUnit unit = getBaseTimeUnit();
    LongTaskTimer timer = new DefaultLongTaskTimer(id, clock, unit, configuration, false);
    polled.gauge(timer, timer::activeTasks, sink(id, series(id, "_count"), collectors::gauge));
    polled.gauge(
        timer, () -> timer.duration(unit), sink(id, series(id, "_sum"), collectors::gauge));
    polled.gauge(timer, () -> timer.max(unit), sink(id, series(id, "_max"), collectors::gauge));
    return timer;
  }

  @Override
  protected Meter newMeter(Meter.Id id, Meter.Type type, Iterable<Measurement> measurements) {
    Meter meter = new DefaultMeter(id, type, measurements);
    for (Measurement measurement : measurements) {
      Meter.Id part = id.withTag(Tag.of("statistic", measurement.getStatistic().name()));
      switch (measurement.getStatistic()) {
        case COUNT -> polledCounter(meter, part, "_total", measurement);
        case TOTAL, TOTAL_TIME -> polledCounter(meter, part, "_sum_total", measurement);
        case MAX -> polledGauge(meter, part, "_max", measurement);
        case ACTIVE_TASKS -> polledGauge(meter, part, "_active_count", measurement);
        case DURATION -> polledGauge(meter, part, "_duration_sum", measurement);
        default -> polledGauge(meter, part, "_value", measurement);
      }
    }
    return meter;
  }

  private void polledCounter(Meter meter, Meter.Id id, String suffix, Measurement measurement) {
    polled.counter(meter, measurement::getValue, sink(id, series(id, suffix), collectors::counter));
  }

  private void polledGauge(Meter meter, Meter.Id id, String suffix, Measurement measurement) {
    polled.gauge(meter, measurement::getValue, sink(id, series(id, suffix), collectors::gauge));
  }

  private Series series(Meter.Id id, String suffix) {
    String description = id.getDescription();
    List<Tag> labels = getConventionTags(id);
    return new Series(
        getConventionName(id) + suffix, description == null ? id.getName() : description, labels);
  }

  /** Returns what takes the values of a meter; does nothing if it contradicts an earlier meter. */
  private DoubleConsumer sink(
      Meter.Id id, Series series, Function<Series, DoubleConsumer> collector) {
    try {
      return collector.apply(series);
    } catch (IllegalArgumentException e) {
      meterRegistrationFailed(id, e.getMessage());
      if (reported.add(series.name())) {
        System.getLogger(RoadRunnerMeterRegistry.class.getName())
            .log(System.Logger.Level.WARNING, "%s is not sent: %s".formatted(id, e.getMessage()));
      }
      return value -> {};
    }
  }

  @Override
  protected TimeUnit getBaseTimeUnit() {
    return TimeUnit.SECONDS;
  }

  @Override
  protected DistributionStatisticConfig defaultHistogramConfig() {
    return DistributionStatisticConfig.DEFAULT;
  }

  /** Sends the last values, for up to a second. Later values are not sent. */
  @Override
  public void close() {
    metrics.close();
    super.close();
  }
}
