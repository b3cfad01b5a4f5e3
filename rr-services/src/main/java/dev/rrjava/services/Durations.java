package dev.rrjava.services;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Checks and converts durations. */
final class Durations {
  /**
   * The server counts nanoseconds in 64 bits, which is 292 years. A lock with a longer time to live
   * ends the server's process.
   */
  private static final Duration LONGEST = Duration.ofDays(106_751);

  private Durations() {}

  static Duration positive(String name, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException("expected a " + name + " over zero but was " + value);
    }
    return notTooLong(name, value);
  }

  static Duration notNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(
          "expected a " + name + " of zero or more but was " + value);
    }
    return notTooLong(name, value);
  }

  private static Duration notTooLong(String name, Duration value) {
    if (value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "expected a " + name + " of at most " + LONGEST.toDays() + " days but was " + value);
    }
    return value;
  }

  /** Returns the microseconds of a duration, at least one unless it is zero. */
  static long micros(Duration value) {
    long micros = TimeUnit.MICROSECONDS.convert(value);
    return micros == 0 && !value.isZero() ? 1 : micros;
  }
}
