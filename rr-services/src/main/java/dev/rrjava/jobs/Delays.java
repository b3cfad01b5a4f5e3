package dev.rrjava.jobs;

import java.time.Duration;

/** Converts delays to what the server counts in: whole seconds. */
final class Delays {
  /** The server's clock can't count delays of some centuries, and delivers such a job at once. */
  private static final Duration LONGEST = Duration.ofSeconds(Integer.MAX_VALUE);

  private Delays() {}

  /** Returns a delay that the server can count. */
  static Duration checked(Duration delay) {
    if (notNegative(delay).compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "expected a delay of at most " + LONGEST.toSeconds() + " seconds but was " + delay);
    }
    return delay;
  }

  static Duration notNegative(Duration delay) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("expected a delay of zero or more but was " + delay);
    }
    return delay;
  }

  /** Returns the seconds of a delay, rounded up. */
  static long seconds(Duration delay) {
    return delay.getNano() == 0 ? delay.getSeconds() : delay.getSeconds() + 1;
  }
}
