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
public final class Watchdog implements AutoCloseable {
  private final ScheduledThreadPoolExecutor timer;

  /** Creates a watchdog. Its thread starts with the first limit. */
  public Watchdog() {
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
  public static final class Limit implements AutoCloseable {
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

    /** Ends the limit; an action that runs already is not stopped. */
    @Override
    public void close() {
      end.cancel(false);
    }
  }

  /**
   * Runs an action when the time has elapsed, unless the limit is closed before.
   *
   * @param time the time
   * @param action the action, which runs in the thread of all limits
   * @return the limit, to be closed
   */
  public Limit limit(Duration time, Runnable action) {
    return new Limit(timer, time, action);
  }

  /** Ends all limits. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
