package dev.rrjava.devserver.config;

import java.time.Duration;
import java.util.Optional;

/**
 * The workers that are started when all are busy: {@code http.pool.dynamic_allocator}.
 *
 * @param maxWorkers how many there are at most, in addition to the others
 * @param spawnRate how many are started, or ended, at a time
 * @param idleTimeout how long no request may have needed another worker before some are ended
 */
public record DynamicSettings(int maxWorkers, int spawnRate, Duration idleTimeout) {
  private static final int MOST_IN_POOL = 2048;
  private static final int DEFAULT_WORKERS = 10;
  private static final int DEFAULT_RATE = 5;
  private static final int GREATEST_RATE = 100;
  private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(1);

  /** Reads them, with RoadRunner's limits; empty if the section is missing. */
  static Optional<DynamicSettings> read(Section pool, int workers) {
    Section section = pool.section("dynamic_allocator");
    int most = section.number("max_workers", 0, Integer.MAX_VALUE).orElse(0);
    int rate = section.number("spawn_rate", 0, Integer.MAX_VALUE).orElse(0);
    Duration timeout = section.durationOr("idle_timeout", DEFAULT_TIMEOUT);
    if (!pool.has("dynamic_allocator")) {
      return Optional.empty();
    }
    return Optional.of(
        new DynamicSettings(
            Math.min(most == 0 ? DEFAULT_WORKERS : most, MOST_IN_POOL - workers),
            Math.min(rate == 0 ? DEFAULT_RATE : rate, GREATEST_RATE),
            timeout.compareTo(SHORTEST_TIMEOUT) < 0 ? DEFAULT_TIMEOUT : timeout));
  }
}
