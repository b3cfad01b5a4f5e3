package dev.rrjava.services;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Checks and converts durations. */
final class Durations {
  /**
   * The server counts in nanoseconds, with 64 bits: it would end itself, or let an entry expire at
   * once, for one of some centuries.
   */
  private static final Duration LONGEST = Duration.ofSeconds(Integer.MAX_VALUE);

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
          "expected a "
              + name
              + " of at most "
              + LONGEST.toSeconds()
              + " seconds but was "
              + value);
    }
    return value;
  }

  /** Returns the microseconds of a duration, at least one unless it is zero. */
  static long micros(Duration value) {
    long micros = TimeUnit.MICROSECONDS.convert(value);
    return micros == 0 && !value.isZero() ? 1 : micros;
  }
}
