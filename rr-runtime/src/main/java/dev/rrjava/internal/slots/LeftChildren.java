package dev.rrjava.internal.slots;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reports the child processes that outlive this JVM. RoadRunner starts the next JVM when this one
 * has ended, and not before everybody has closed the output that it reads: a child that inherited
 * it and runs on keeps the service from coming back.
 */
final class LeftChildren {
  private final AtomicBoolean isReported = new AtomicBoolean();

  /** Writes their pids to the log, once; nothing when there are none. */
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
          "this JVM ends, and its child processes "
              + pids
              + " run on: RoadRunner does not start the next JVM before those have ended that"
              + " inherited standard output or standard error");
    }
  }
}
