package dev.rrjava.micrometer;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.cumulative.CumulativeDistributionSummary;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.NoopHistogram;
import java.util.function.DoubleConsumer;

/** A summary whose values are also sent to the server, which has the histogram. */
final class SentSummary extends CumulativeDistributionSummary {
  private final DoubleConsumer sink;

  SentSummary(
      Meter.Id id,
      Clock clock,
      DistributionStatisticConfig configuration,
      double scale,
      DoubleConsumer sink) {
    super(id, clock, configuration, scale, NoopHistogram.INSTANCE);
    this.sink = sink;
  }

  @Override
  protected void recordNonNegative(double amount) {
    if (Double.isFinite(amount)) {
      super.recordNonNegative(amount);
      sink.accept(amount);
    }
  }
}
