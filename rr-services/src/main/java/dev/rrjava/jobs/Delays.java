package dev.rrjava.jobs;

import java.time.Duration;

/** Converts delays to what the server counts in: whole seconds. */
final class Delays {
  private Delays() {}

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
