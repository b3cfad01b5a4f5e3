package dev.rrjava.jobs;

import java.time.Duration;

/**
 * How often a job whose handler throws an exception is attempted again, and when.
 *
 * @param times the number of attempts after the first one, 0 or more
 * @param delay the time before the second attempt; the server counts in whole seconds, so it is
 *     rounded up to these
 * @param backoff the factor by which the time grows from one attempt to the next, at least 1
 * @param maxDelay the longest time between two attempts
 */
public record RetryPolicy(int times, Duration delay, double backoff, Duration maxDelay) {
  /** The longest time that the server can count. */
  private static final double MOST_SECONDS = Integer.MAX_VALUE;

  /** The policy for jobs that are not attempted again. */
  public static final RetryPolicy NONE = new RetryPolicy(0, Duration.ZERO, 1, Duration.ZERO);

  /**
   * Checks the values.
   *
   * @param times the number of attempts after the first one
   * @param delay the time before the second attempt
   * @param backoff the factor by which the time grows
   * @param maxDelay the longest time between two attempts
   * @throws IllegalArgumentException if one of them is out of its range
   */
  public RetryPolicy {
    if (times < 0) {
      throw new IllegalArgumentException("expected 0 or more times but was " + times);
    }
    Delays.notNegative(delay);
    Delays.notNegative(maxDelay);
    if (!(backoff >= 1)) {
      throw new IllegalArgumentException("expected a backoff of at least 1 but was " + backoff);
    }
  }

  /**
   * Returns a policy whose delays do not grow.
   *
   * @param times the number of attempts after the first one, 0 or more
   * @param delay the time before each of them
   * @return the policy
   */
  public static RetryPolicy of(int times, Duration delay) {
    return new RetryPolicy(times, delay, 1, delay);
  }

  /**
   * Returns a policy, in seconds: called by generated code.
   *
   * @param times the number of attempts after the first one, 0 or more
   * @param delaySeconds the time before the second attempt
   * @param backoff the factor by which the time grows from one attempt to the next, at least 1
   * @param maxDelaySeconds the longest time between two attempts; 0 for no limit
   * @return the policy
   */
  public static RetryPolicy ofSeconds(
      int times, long delaySeconds, double backoff, long maxDelaySeconds) {
    return new RetryPolicy(
        times,
        Duration.ofSeconds(delaySeconds),
        backoff,
        Duration.ofSeconds(maxDelaySeconds == 0 ? Integer.MAX_VALUE : maxDelaySeconds));
  }

  /**
   * Returns whether another attempt follows.
   *
   * @param attempt the attempt that has failed; 1 for the first one
   * @return false if it was the last one
   */
  public boolean allowsAfter(int attempt) {
    return attempt <= times;
  }

  /**
   * Returns the time between an attempt that has failed and the next one: {@code delay ·
   * backoff}<sup>{@code attempt - 1}</sup>, but not more than {@code maxDelay}.
   *
   * @param attempt the attempt that has failed; 1 for the first one
   * @return the time
   */
  public Duration delayAfter(int attempt) {
    double seconds = toSeconds(delay) * Math.pow(backoff, attempt - 1.0);
    double limited = Math.min(Math.min(seconds, toSeconds(maxDelay)), MOST_SECONDS);
    return Duration.ofMillis(Math.round(limited * 1000));
  }

  private static double toSeconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }
}
