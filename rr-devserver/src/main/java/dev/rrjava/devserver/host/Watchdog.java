package dev.rrjava.devserver.host;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Limits the time of operations that can't be limited otherwise: a read of a relay blocks, and ends
 * only when its worker does.
 */
final class Watchdog {
  private final ScheduledThreadPoolExecutor timer;

  Watchdog() {
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "worker-watchdog");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
  }

  /** A time limit that runs until it is closed. */
  static final class Limit implements AutoCloseable {
    private final Future<?> end;
    private volatile boolean over;

    private Limit(ScheduledExecutorService timer, Duration time, Runnable action) {
      end =
          timer.schedule(
              () -> {
                over = true;
                action.run();
              },
              time.toNanos(),
              TimeUnit.NANOSECONDS);
    }

    /** Returns whether the time has elapsed. */
    boolean isOver() {
      return over;
    }

    @Override
    public void close() {
      end.cancel(false);
    }
  }

  /** Runs an action when the time has elapsed, unless the limit is closed before. */
  Limit limit(Duration time, Runnable action) {
    return new Limit(timer, time, action);
  }

  void close() {
    timer.shutdownNow();
  }
}
