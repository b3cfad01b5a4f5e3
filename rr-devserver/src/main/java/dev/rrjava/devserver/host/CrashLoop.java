package dev.rrjava.devserver.host;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Delays the replacement of workers that end again and again right after their start, so that they
 * do not flood the terminal and the processor. Thread-safe.
 */
final class CrashLoop {
  private static final Duration SHORT_LIFE = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** The successive workers with a number that ended early. */
  private final Map<Integer, Integer> earlyEnds = new ConcurrentHashMap<>();

  /** Returns how long to wait before the replacement of a worker that has ended. */
  Duration pauseAfter(HostedWorker worker) {
    if (worker.requestCount() > 0 || worker.age().compareTo(SHORT_LIFE) > 0) {
      earlyEnds.remove(worker.number());
      return Duration.ZERO;
    }
    return earlyEnds.merge(worker.number(), 1, Integer::sum) > 1 ? PAUSE : Duration.ZERO;
  }
}
