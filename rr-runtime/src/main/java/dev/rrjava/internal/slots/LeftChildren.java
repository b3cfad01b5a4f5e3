package dev.rrjava.internal.slots;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reports the child processes that outlive this JVM. RoadRunner starts the next JVM when this one
 * has ended and every process has closed the output that RoadRunner reads: a child process that
 * inherited it and continues to run prevents the service from coming back.
 */
final class LeftChildren {
  private final AtomicBoolean isReported = new AtomicBoolean();

  /** Logs their pids, once; does nothing if there are none. */
  void report() {
    List<Long> pids =
        ProcessHandle.current()
            .children()
            .filter(ProcessHandle::isAlive)
            .map(ProcessHandle::pid)
            .toList();
    if (!pids.isEmpty() && isReported.compareAndSet(false, true)) {
      EndLog.warn(
          LeftChildren.class,
          "this JVM ends, but its child processes "
              + pids
              + " continue to run: RoadRunner starts the next JVM only when those that inherited"
              + " standard output or standard error have ended");
    }
  }
}
