package dev.rrjava.runtime.worker;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that a worker's process is gone soon after it was told to stop. RoadRunner may hold a
 * reply back until then, and kills after ten seconds (relay protocol, 3.5 and 12.2).
 */
public final class ProcessEnd {
  private static final System.Logger LOG = System.getLogger(ProcessEnd.class.getName());

  /** How long the serving thread may clean up; shorter than the server's patience. */
  private static final long CLEANUP_MILLIS = TimeUnit.SECONDS.toMillis(8);

  /** What the JVM calls the thread that waits for the others after {@code main} has ended. */
  private static final String DESTROYER = "DestroyJavaVM";

  private ProcessEnd() {}

  /**
   * Ends the process once a thread has ended, whatever other threads are left, and in any case
   * after eight seconds. Shutdown hooks run.
   *
   * @param serving the thread that has served
   * @param exitCode of the process where other threads have to be left behind
   */
  public static void expect(Thread serving, int exitCode) {
    Thread watch = new Thread(() -> watch(serving, exitCode), "rr-process-end");
    watch.setDaemon(true);
    watch.start();
  }

  private static void watch(Thread serving, int exitCode) {
    try {
      serving.join(CLEANUP_MILLIS);
    } catch (InterruptedException e) {
      LOG.log(System.Logger.Level.DEBUG, "the wait for the end of the process was cut short", e);
    }
    List<String> left =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !thread.isDaemon() && !thread.getName().equals(DESTROYER))
            .map(Thread::getName)
            .sorted()
            .toList();
    if (!left.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the worker was told to stop, but these threads run on and end with the process: {0}",
          left);
      System.exit(exitCode);
    }
  }
}
