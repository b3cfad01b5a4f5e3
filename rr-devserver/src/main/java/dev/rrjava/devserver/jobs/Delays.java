package dev.rrjava.devserver.jobs;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Waits for the end of delays. A test can replace the clock. */
public interface Delays extends AutoCloseable {

  /**
   * Executes an action later, in another thread or in that of {@link JobQueues#poll}.
   *
   * @param nanos the time until then in nanoseconds; at once if it is not more than 0
   * @param action the action
   */
  void after(long nanos, Runnable action);

  /** Forgets the actions that wait. */
  @Override
  void close();

  /**
   * Returns delays by the clock of the system.
   *
   * @return the delays, with a thread of their own
   */
  static Delays ofSystem() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "job-delays");
              thread.setDaemon(true);
              return thread;
            });
    return new Delays() {
      @Override
      public void after(long nanos, Runnable action) {
        Future<?> unused = timer.schedule(action, nanos, TimeUnit.NANOSECONDS);
      }

      @Override
      public void close() {
        timer.shutdownNow();
      }
    };
  }
}
