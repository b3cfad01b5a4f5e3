package dev.rrjava.micrometer;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.cumulative.CumulativeCounter;
import java.util.function.DoubleConsumer;

/** A counter whose amounts are also sent to the server. Ignores what is no amount. */
final class SentCounter extends CumulativeCounter {
  private final DoubleConsumer sink;

  SentCounter(Meter.Id id, DoubleConsumer sink) {
    super(id);
    this.sink = sink;
  }

  @Override
  public void increment(double amount) {
    if (amount > 0 && Double.isFinite(amount)) {
      super.increment(amount);
      sink.accept(amount);
    }
  }
}
