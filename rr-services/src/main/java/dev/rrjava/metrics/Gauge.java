package dev.rrjava.metrics;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A value that increases and decreases: the length of a queue, a temperature. All workers set the
 * same one, and the last wins; let a label distinguish them where that is not meant. Thread-safe.
 */
public final class Gauge extends Metric {
  private final Map<List<String>, Double> changed = new ConcurrentHashMap<>();

  Gauge(String name, String help, List<String> labels) {
    super(name, help, labels);
  }

  /**
   * Sets the value.
   *
   * @param value the new value
   * @param labelValues a value for each label
   * @throws IllegalArgumentException if the value is not finite, or if there are more or fewer
   *     values than labels
   */
  public void set(double value, String... labelValues) {
    changed.put(values(labelValues), finite(value));
  }

  @Override
  void send(MetricCalls calls) {
    changed.forEach(
        (values, value) -> {
          if (calls.call("metrics.Set", this, value, values)) {
            changed.remove(values, value); // unless it was set again meanwhile
          }
        });
  }

  @Override
  String type() {
    return "gauge";
  }
}
