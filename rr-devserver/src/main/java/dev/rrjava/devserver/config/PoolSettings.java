package dev.rrjava.devserver.config;

import java.time.Duration;

/**
 * The number of workers, and the time limits of the pool.
 *
 * @param workers the number of workers, 1 or more
 * @param allocateTimeout the limit for the start of a worker, and for a free worker if all are busy
 * @param destroyTimeout the limit for requests in progress when the server stops
 * @param streamTimeout the limit for the end of a stream whose client has disconnected
 */
public record PoolSettings(
    int workers, Duration allocateTimeout, Duration destroyTimeout, Duration streamTimeout) {

  /** RoadRunner's default for each time limit. */
  static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

  /**
   * Returns a pool with RoadRunner's default time limits.
   *
   * @param workers the number of workers
   * @return the settings
   */
  public static PoolSettings ofWorkers(int workers) {
    return new PoolSettings(workers, DEFAULT_TIMEOUT, DEFAULT_TIMEOUT, DEFAULT_TIMEOUT);
  }
}
