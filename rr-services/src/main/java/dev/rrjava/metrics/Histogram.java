package dev.rrjava.metrics;

import dev.rrjava.metrics.Observations.Observation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Counts values by size: durations, lengths. Each value is a call of its own, so that a worker that
 * has more than some ten thousand a second loses some; how many is logged. Thread-safe.
 */
public final class Histogram extends Metric {
  /** That of the upper limits. RoadRunner ends with a panic if a histogram has another one. */
  private static final String BUCKET_LABEL = "le";

  private final List<Double> buckets;
  private final Observations observations;

  Histogram(
      String name,
      String help,
      List<Double> buckets,
      List<String> labels,
      Observations observations) {
    super(name, help, labels);
    if (labels.contains(BUCKET_LABEL)) {
      throw new IllegalArgumentException(
          name + ": expected labels other than \"le\", which histograms use for their buckets");
    }
    this.observations = observations;
    this.buckets = List.copyOf(buckets);
    this.buckets.forEach(this::finite);
    for (int i = 1; i < this.buckets.size(); i++) {
      if (this.buckets.get(i) <= this.buckets.get(i - 1)) {
        throw new IllegalArgumentException(
            name + ": expected buckets that increase but were " + buckets);
      }
    }
  }

  /**
   * Counts a value.
   *
   * @param value the value, in the unit that the name says; seconds for durations
   * @param labelValues a value for each label
   * @throws IllegalArgumentException if the value is not finite, or if there are more or fewer
   *     values than labels
   */
  public void observe(double value, String... labelValues) {
    observations.add(new Observation(this, finite(value), values(labelValues)));
  }

  /** Does nothing: the values of all histograms are sent together. */
  @Override
  void send(MetricCalls calls) {}

  @Override
  String type() {
    return "histogram";
  }

  @Override
  String options() {
    return buckets.isEmpty()
        ? ""
        : buckets.stream()
            .map(Metric::number)
            .collect(Collectors.joining(",", ",\"buckets\":[", "]"));
  }
}
