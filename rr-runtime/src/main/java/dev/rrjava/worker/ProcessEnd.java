package dev.rrjava.worker;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that a worker's process is gone soon after it was told to stop. RoadRunner may hold a
 * reply back until then, and kills after ten seconds (relay protocol, 3.5 and 12.2).
 */
public final class ProcessEnd {
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
    try {
      Thread watch = new Thread(() -> watch(serving, exitCode), "rr-process-end");
      watch.setDaemon(true);
      watch.start();
    } catch (OutOfMemoryError | LinkageError e) {
      // Nothing that takes memory works any more, shutdown hooks no more than this.
      Runtime.getRuntime().halt(exitCode);
    }
  }

  /**
   * Lets a request that is being answered come to its end when the JVM is told to end, by a signal
   * or by {@link System#exit} in another thread, for up to thirty seconds. The next request is
   * given to another worker, as by {@link Worker#retire}, and the JVM ends when the host has told
   * it to; without a request, after three seconds. The exit code stays that of the signal: 143 for
   * SIGTERM.
   *
   * <p>A worker made by {@link Worker#create} does this by itself.
   *
   * @param worker whose requests are meant
   * @param serving the thread that serves
   */
  public static void awaitAnswer(Worker worker, Thread serving) {
    try {
      Runtime.getRuntime().addShutdownHook(new FinishingHook(worker, serving));
    } catch (IllegalStateException e) {
      log().log(System.Logger.Level.DEBUG, "the JVM ends already", e);
      worker.cut();
    }
  }

  private static System.Logger log() {
    return System.getLogger(ProcessEnd.class.getName());
  }

  private static void watch(Thread serving, int exitCode) {
    try {
      serving.join(CLEANUP_MILLIS);
    } catch (InterruptedException e) {
      log().log(System.Logger.Level.DEBUG, "the wait for the end of the process was cut short", e);
    }
    List<String> left =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !thread.isDaemon() && !thread.getName().equals(DESTROYER))
            .map(Thread::getName)
            .sorted()
            .toList();
    if (!left.isEmpty()) {
      log()
          .log(
              System.Logger.Level.WARNING,
              "the worker was told to stop, but these threads run on and end with the process: {0}",
              left);
      System.exit(exitCode);
    }
  }
}
