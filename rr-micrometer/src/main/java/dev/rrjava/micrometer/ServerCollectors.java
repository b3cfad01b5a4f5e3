package dev.rrjava.micrometer;

import dev.rrjava.metrics.Counter;
import dev.rrjava.metrics.Gauge;
import dev.rrjava.metrics.Histogram;
import dev.rrjava.metrics.Metric;
import dev.rrjava.metrics.Metrics;
import io.micrometer.core.instrument.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/**
 * The collectors of the server. A collector is declared once, with its kind and its labels; all
 * meters with its name must have the same.
 */
final class ServerCollectors {
  private final Metrics metrics;
  private final Map<String, Collector> collectors = new HashMap<>(); // guarded by this

  private record Collector(Metric metric, List<String> labels) {}

  /**
   * One of the time series of a collector.
   *
   * @param name the name of the collector
   * @param help the description of the collector, if this is its first series
   * @param labels names and values
   */
  record Series(String name, String help, List<Tag> labels) {
    private String[] names() {
      return labels.stream().map(Tag::getKey).toArray(String[]::new);
    }

    private String[] values() {
      return labels.stream().map(Tag::getValue).toArray(String[]::new);
    }
  }

  ServerCollectors(Metrics metrics) {
    this.metrics = metrics;
  }

  /** Returns what adds to a counter. */
  DoubleConsumer counter(Series series) {
    String[] values = series.values();
    Counter counter =
        declare(
            Counter.class,
            series,
            () -> metrics.counter(series.name(), series.help(), series.names()));
    return amount -> counter.add(amount, values);
  }

  /** Returns what sets a gauge. */
  DoubleConsumer gauge(Series series) {
    String[] values = series.values();
    Gauge gauge =
        declare(
            Gauge.class, series, () -> metrics.gauge(series.name(), series.help(), series.names()));
    return value -> gauge.set(value, values);
  }

  /** Returns what adds a value to a histogram. The buckets are those of its first series. */
  DoubleConsumer histogram(Series series, List<Double> buckets) {
    String[] values = series.values();
    Histogram histogram =
        declare(
            Histogram.class,
            series,
            () -> metrics.histogram(series.name(), series.help(), buckets, series.names()));
    return value -> histogram.observe(value, values);
  }

  private synchronized <T extends Metric> T declare(
      Class<T> kind, Series series, Supplier<T> declaration) {
    List<String> labels = List.of(series.names());
    Collector collector =
        collectors.computeIfAbsent(series.name(), name -> new Collector(declaration.get(), labels));
    if (!kind.isInstance(collector.metric())) {
      throw new IllegalArgumentException(
          "expected a %s, as all meters named \"%s\", but was a %s"
              .formatted(name(collector.metric().getClass()), series.name(), name(kind)));
    }
    if (!collector.labels().equals(labels)) {
      throw new IllegalArgumentException(
          "expected the labels %s, as all meters named \"%s\" have, but was %s"
              .formatted(collector.labels(), series.name(), labels));
    }
    return kind.cast(collector.metric());
  }

  private static String name(Class<?> kind) {
    return kind.getSimpleName().toLowerCase(Locale.ROOT);
  }
}
