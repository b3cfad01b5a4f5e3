package dev.rrjava.services;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Checks and converts durations. */
final class Durations {
  private Durations() {}

  static Duration positive(String name, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException("expected a " + name + " over zero but was " + value);
    }
    return value;
  }

  static Duration notNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(
          "expected a " + name + " of zero or more but was " + value);
    }
    return value;
  }

  /** Returns the microseconds of a duration, at least one unless it is zero. */
  static long micros(Duration value) {
    long micros = TimeUnit.MICROSECONDS.convert(value);
    return micros == 0 && !value.isZero() ? 1 : micros;
  }
}
