package dev.rrjava.worker;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Ensures that the process of a worker ends soon after the worker was told to stop. RoadRunner may
 * hold a response back until then, and kills the process after ten seconds (relay protocol, 3.5 and
 * 12.2).
 */
public final class ProcessEnd {
  /** How long the serving thread may clean up; shorter than the server waits. */
  private static final long CLEANUP_MILLIS = TimeUnit.SECONDS.toMillis(8);

  /** The JVM's name for the thread that waits for the others after {@code main} has ended. */
  private static final String DESTROYER = "DestroyJavaVM";

  private ProcessEnd() {}

  /**
   * Ends the process once a thread has ended, whatever other threads still run, and in any case
   * after eight seconds. Shutdown hooks run.
   *
   * @param serving the thread that has served
   * @param exitCode the exit code of the process if other threads still run
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
   * Lets a request in progress complete if the JVM is told to end, by a signal or by {@link
   * System#exit} in another thread, for up to thirty seconds. The next request is passed to another
   * worker, as by {@link Worker#retire}, and the JVM ends when the host has told it to end; if
   * there is no request, after three seconds. The exit code stays that of the signal: 143 for
   * SIGTERM.
   *
   * <p>A worker created by {@link Worker#create} does this by itself.
   *
   * @param worker the worker whose requests complete
   * @param serving the thread that serves
   */
  public static void awaitAnswer(Worker worker, Thread serving) {
    try {
      Runtime.getRuntime().addShutdownHook(new FinishingHook(worker, serving));
    } catch (IllegalStateException e) {
      log().log(System.Logger.Level.DEBUG, "the JVM is already ending", e);
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
      log()
          .log(
              System.Logger.Level.DEBUG, "interrupted while waiting for the end of the process", e);
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
              "the worker was told to stop, but these threads still run; the process ends without them: {0}",
              left);
      System.exit(exitCode);
    }
  }
}
