package dev.rrjava.metrics;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Counts values by size: durations, lengths. Each value is a call of its own, so that a worker that
 * has more than some thousand a second loses some; how many is logged. Thread-safe.
 */
public final class Histogram extends Metric {
  private static final int CAPACITY = 10_000;

  private final List<Double> buckets;
  private final BlockingQueue<Observation> observations = new ArrayBlockingQueue<>(CAPACITY);
  private final AtomicLong droppedCount = new AtomicLong();

  private record Observation(double value, List<String> labelValues) {}

  Histogram(String name, String help, List<Double> buckets, List<String> labels) {
    super(name, help, labels);
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
    if (!observations.offer(new Observation(finite(value), values(labelValues)))) {
      droppedCount.incrementAndGet();
    }
  }

  @Override
  void send(MetricCalls calls) {
    // No more than there are now: other metrics have to be sent, too.
    for (int left = observations.size(); left > 0; left--) {
      Observation next = observations.element();
      if (!calls.call("metrics.Observe", this, next.value(), next.labelValues())) {
        return;
      }
      observations.remove();
    }
  }

  @Override
  long takeDroppedCount() {
    return droppedCount.getAndSet(0);
  }

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
