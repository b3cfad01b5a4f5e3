package dev.rrjava.metrics;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;

/** Counts what only increases: requests, tickets sold, bytes. Thread-safe. */
public final class Counter extends Metric {
  private final Map<List<String>, DoubleAdder> amounts = new ConcurrentHashMap<>();

  Counter(String name, String help, List<String> labels) {
    super(name, help, labels);
  }

  /**
   * Adds 1.
   *
   * @param labelValues a value for each label
   * @throws IllegalArgumentException if there are more or fewer values than labels
   */
  public void increment(String... labelValues) {
    add(1, labelValues);
  }

  /**
   * Adds an amount.
   *
   * @param amount zero or more
   * @param labelValues a value for each label
   * @throws IllegalArgumentException if the amount is negative or not finite, or if there are more
   *     or fewer values than labels
   */
  public void add(double amount, String... labelValues) {
    if (finite(amount) < 0) {
      throw new IllegalArgumentException(
          name() + ": expected an amount of zero or more but was " + amount);
    }
    amounts.computeIfAbsent(values(labelValues), values -> new DoubleAdder()).add(amount);
  }

  @Override
  void send(MetricCalls calls) {
    amounts.forEach(
        (values, adder) -> {
          double amount = adder.sumThenReset();
          if (amount > 0 && !calls.call("metrics.Add", this, amount, values)) {
            adder.add(amount); // for the next time
          }
        });
  }

  @Override
  String type() {
    return "counter";
  }
}
