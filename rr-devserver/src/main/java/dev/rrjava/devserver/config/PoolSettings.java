package dev.rrjava.devserver.config;

import java.time.Duration;

/**
 * How many workers there are, and how long the pool waits for what.
 *
 * @param workers how many, 1 or more
 * @param allocateTimeout for the start of a worker, and for a free worker when all are busy
 * @param destroyTimeout for running requests, when the server stops
 * @param streamTimeout for the end of a stream whose client is gone
 */
public record PoolSettings(
    int workers, Duration allocateTimeout, Duration destroyTimeout, Duration streamTimeout) {

  /** RoadRunner's default of each time limit. */
  static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

  /**
   * A pool with RoadRunner's default time limits.
   *
   * @param workers how many
   * @return the settings
   */
  public static PoolSettings ofWorkers(int workers) {
    return new PoolSettings(workers, DEFAULT_TIMEOUT, DEFAULT_TIMEOUT, DEFAULT_TIMEOUT);
  }
}
