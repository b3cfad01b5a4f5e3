package dev.rrjava.micrometer;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.cumulative.CumulativeTimer;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.NoopHistogram;
import io.micrometer.core.instrument.distribution.pause.PauseDetector;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;

/** A timer whose durations are also sent to the server, which has the histogram. */
final class SentTimer extends CumulativeTimer {
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final DoubleConsumer seconds;

  SentTimer(
      Meter.Id id,
      Clock clock,
      DistributionStatisticConfig configuration,
      PauseDetector pauseDetector,
      TimeUnit baseTimeUnit,
      DoubleConsumer seconds) {
    super(id, clock, configuration, pauseDetector, baseTimeUnit, NoopHistogram.INSTANCE);
    this.seconds = seconds;
  }

  @Override
  protected void recordNonNegative(long amount, TimeUnit unit) {
    super.recordNonNegative(amount, unit);
    seconds.accept(unit.toNanos(amount) / NANOS);
  }
}
