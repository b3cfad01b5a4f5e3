package dev.rrjava.internal.thread;

/**
 * A thread that can be interrupted at any time without losing its relay. An interrupt in the middle
 * of a read or write of a channel closes the channel for good, and the interrupt of a handler's
 * watchdog may come late, when the thread already waits for its next request. An interrupt between
 * {@link #enterRelay} and {@link #leaveRelay} therefore takes effect after the latter.
 */
public class ServingThread extends Thread {
  private final Object lock = new Object();
  private boolean isInRelay;
  private boolean isInterruptDue;

  /**
   * Creates a thread that has not been started.
   *
   * @param task the task
   * @param name the name of the thread
   */
  public ServingThread(Runnable task, String name) {
    super(task, name);
  }

  /** Defers interrupts. Called by this thread, before it reads or writes. */
  public final void enterRelay() {
    synchronized (lock) {
      isInRelay = true;
      isInterruptDue = Thread.interrupted();
    }
  }

  /** Delivers the interrupts that have been deferred. Called by this thread. */
  public final void leaveRelay() {
    synchronized (lock) {
      isInRelay = false;
      if (isInterruptDue) {
        isInterruptDue = false;
        super.interrupt();
      }
    }
  }

  @Override
  public void interrupt() {
    synchronized (lock) {
      if (isInRelay) {
        isInterruptDue = true;
      } else {
        super.interrupt();
      }
    }
  }
}
