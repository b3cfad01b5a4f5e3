package dev.rrjava.worker;

import java.util.concurrent.TimeUnit;

/**
 * Delays the end of the JVM until the request in progress has its response and the host knows that
 * no other may follow: a signal such as SIGTERM, which systemd sends to every process of a service,
 * would otherwise abort the one and lose the next. RoadRunner itself sends no signal but SIGKILL
 * (relay protocol, 12.11).
 */
final class FinishingHook extends Thread {
  /** As long as RoadRunner lets requests run when it shuts down (relay protocol, 12.9). */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private static final long LOOK_MILLIS = 5;

  private final Worker worker;
  private final Thread serving;

  FinishingHook(Worker worker, Thread serving) {
    super("rr-finish-request");
    this.worker = worker;
    this.serving = serving;
  }

  @Override
  public void run() {
    worker.retireFromNow();
    long start = System.nanoTime();
    long idleSince = start;
    try {
      // The worker is closed, or its thread ends, when the host has told it to end or closed the
      // relay.
      while (!worker.isClosed()
          && serving.isAlive()
          && !isExiting()
          && System.nanoTime() - idleSince < HandOver.IDLE_NANOS) {
        if (worker.isResponsePending()) {
          idleSince = System.nanoTime();
          if (idleSince - start > PATIENCE_NANOS) {
            // java.util.logging has closed its handlers by now.
            System.err.println("WARNING: the process ends before a request had its response");
            return;
          }
        }
        serving.join(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever interrupts wants the process to end now
    }
  }

  /**
   * Returns whether a handler, or the code after the loop, has called {@link System#exit}, which
   * waits for this hook.
   */
  private boolean isExiting() {
    for (StackTraceElement call : serving.getStackTrace()) {
      if (call.getClassName().equals("java.lang.Shutdown")) {
        return true;
      }
    }
    return false;
  }
}
