package dev.rrjava.test;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs actions after a time, unless they are cancelled before. */
final class TimeLimits implements AutoCloseable {
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "test-client-timer");
            thread.setDaemon(true);
            return thread;
          });

  TimeLimits() {
    timer.setRemoveOnCancelPolicy(true);
  }

  Future<?> start(Duration time, Runnable action) {
    return timer.schedule(action, time.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
