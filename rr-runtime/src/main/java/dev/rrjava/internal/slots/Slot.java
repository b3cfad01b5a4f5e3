package dev.rrjava.internal.slots;

import dev.rrjava.relay.RelayException;
import dev.rrjava.worker.Worker;

/**
 * One worker of the server: a launcher, which the server counts and kills, and a thread that speaks
 * for it. Neither outlives the other.
 */
final class Slot implements Runnable {
  private final SlotHost host;
  private final int number;
  private final ProcessHandle launcher;
  private final Worker worker;
  private final SlotThread thread;

  /** The payload that was being answered when it was last looked at. */
  private int seenPayload;

  private boolean wasAsked;
  private volatile boolean isAbandoned;

  Slot(SlotHost host, int number, ProcessHandle launcher, Worker worker) {
    this.host = host;
    this.number = number;
    this.launcher = launcher;
    this.worker = worker;
    this.thread = new SlotThread(this);
  }

  /** From 1; the number of a slot that has ended is given again. */
  int number() {
    return number;
  }

  long pid() {
    return launcher.pid();
  }

  String name() {
    return "slot " + number;
  }

  void start() {
    thread.start();
  }

  @Override
  public void run() {
    try {
      // A connection for a launcher that is gone would do harm: relay protocol, 4.2.
      if (launcher.isAlive()) {
        serve();
      }
    } catch (RelayException e) {
      System.Logger.Level level =
          isAbandoned ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING;
      log().log(level, name() + ", pid " + pid() + ": " + e.getMessage());
    } catch (RuntimeException | Error e) {
      log().log(System.Logger.Level.ERROR, name() + " ended", e);
    } finally {
      // The launcher first: the server may hold a reply back until it is gone (12.2).
      launcher.destroy();
      worker.cut();
      host.hasEnded(this);
    }
  }

  private void serve() {
    try {
      host.service().serve(worker);
    } catch (VirtualMachineError e) {
      host.failed(this, e);
      awaitStop();
    }
  }

  /** Gives what comes to other slots until the server has stopped this one. Needs no heap. */
  private void awaitStop() {
    boolean goesOn = true;
    while (goesOn) {
      try {
        goesOn = worker.waitPayload() != null;
      } catch (OutOfMemoryError e) {
        // The next attempt may find what this one lacked; the host ends slots that stay idle.
      }
    }
  }

  /** Every request that comes from now on goes to another slot. */
  void retire() {
    worker.retireFromNow();
  }

  /** The server closes the connection when it sees this. */
  void endLauncher() {
    launcher.destroy();
  }

  boolean isBusy() {
    return worker.isAsked();
  }

  /** Whether its handler has called {@link System#exit}, and so waits for the shutdown hooks. */
  boolean isExiting() {
    for (StackTraceElement call : thread.getStackTrace()) {
      if (call.getClassName().equals("java.lang.Shutdown")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Looks whether the launcher is still there, if the same request has been under way since the
   * last look. An idle slot learns of it without this: the server closes the relay.
   */
  void look() {
    boolean isAsked = worker.isAsked();
    int payload = worker.payloadCount();
    if (isAsked && wasAsked && payload == seenPayload && !isAbandoned && !launcher.isAlive()) {
      abandon();
    }
    wasAsked = isAsked;
    seenPayload = payload;
  }

  /** The server has killed the launcher, and nobody waits for the answer any more. */
  private void abandon() {
    log()
        .log(
            System.Logger.Level.INFO,
            name()
                + ", pid "
                + pid()
                + ": was killed in the middle of a request; its handler is"
                + " interrupted");
    isAbandoned = true;
    worker.cut();
    thread.interrupt();
    // A handler that does not heed the interrupt keeps its thread, but not the slot.
    host.hasEnded(this);
  }

  private static System.Logger log() {
    return System.getLogger(Slot.class.getName());
  }
}
