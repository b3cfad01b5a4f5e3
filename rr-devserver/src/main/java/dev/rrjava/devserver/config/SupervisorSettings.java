package dev.rrjava.devserver.config;

import java.time.Duration;

/**
 * The limits of workers: section {@code supervisor} of their pool. A limit of 0 is none.
 *
 * @param tick how often workers are checked
 * @param lifetime the age at which a worker is replaced
 * @param idleTime the time without a request after which a worker is replaced
 * @param executionTime the time in which a worker has to send its response, or the next part of a
 *     stream
 * @param memoryMegabytes the resident memory at which a worker is replaced
 */
public record SupervisorSettings(
    Duration tick,
    Duration lifetime,
    Duration idleTime,
    Duration executionTime,
    int memoryMegabytes) {

  /** Without limits. */
  static final SupervisorSettings NONE =
      new SupervisorSettings(Duration.ofSeconds(5), Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);

  static SupervisorSettings read(Section section) {
    return new SupervisorSettings(
        section.durationOr("watch_tick", NONE.tick),
        section.durationOr("ttl", Duration.ZERO),
        section.durationOr("idle_ttl", Duration.ZERO),
        section.durationOr("exec_ttl", Duration.ZERO),
        section.number("max_worker_memory", 0, Integer.MAX_VALUE).orElse(0));
  }

  /**
   * Returns whether a limit is checked at each tick.
   *
   * @return false if there is none, except that of the execution time
   */
  public boolean watches() {
    return !lifetime.isZero() || !idleTime.isZero() || memoryMegabytes > 0;
  }
}
