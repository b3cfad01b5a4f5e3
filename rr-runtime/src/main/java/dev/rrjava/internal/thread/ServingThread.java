package dev.rrjava.internal.thread;

/**
 * A thread that can be interrupted at any time without losing its relay. An interrupt in the middle
 * of a read or write of a channel closes the channel for good; that of a handler's watchdog may
 * come late, when the thread waits for its next request already. So an interrupt that comes in
 * between {@link #enterRelay} and {@link #leaveRelay} takes effect after the latter.
 */
public class ServingThread extends Thread {
  private final Object lock = new Object();
  private boolean isInRelay;
  private boolean isInterruptDue;

  /**
   * A thread that is not started yet.
   *
   * @param task what it does
   * @param name of the thread
   */
  public ServingThread(Runnable task, String name) {
    super(task, name);
  }

  /** Sets interrupts aside. Called by this thread, before it reads or writes. */
  public final void enterRelay() {
    synchronized (lock) {
      isInRelay = true;
      isInterruptDue = Thread.interrupted();
    }
  }

  /** Lets the interrupts take effect that have been set aside. Called by this thread. */
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
