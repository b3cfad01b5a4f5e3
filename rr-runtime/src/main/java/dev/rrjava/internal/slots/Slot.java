package dev.rrjava.internal.slots;

import dev.rrjava.relay.RelayException;
import dev.rrjava.worker.Worker;

/**
 * One worker of the server: a launcher, which the server counts and kills, and a thread that acts
 * on its behalf. Each ends with the other.
 */
final class Slot implements Runnable {
  private final SlotHost host;
  private final int number;
  private final ProcessHandle launcher;
  private final Worker worker;
  private final SlotThread thread;

  /** The payload that was in progress at the last check. */
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

  /** Returns the number, starting at 1; the number of a slot that has ended is reused. */
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
      // A connection for a launcher that has ended would do harm: relay protocol, 4.2.
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
      // The launcher first: the server may hold a response back until it has ended (12.2).
      launcher.destroy();
      host.hasEnded(this);
      worker.cut();
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

  /** Passes requests to other slots until the server has stopped this one. Needs no heap. */
  private void awaitStop() {
    boolean goesOn = true;
    while (goesOn) {
      try {
        goesOn = worker.waitPayload() != null;
      } catch (OutOfMemoryError e) {
        // The next attempt may succeed where this one failed; the server ends slots that stay idle.
      }
    }
  }

  /** Passes every request that arrives from now on to another slot. */
  void retire() {
    worker.retireFromNow();
  }

  /** Ends the launcher. The server then closes the connection. */
  void endLauncher() {
    launcher.destroy();
  }

  boolean isBusy() {
    return worker.isResponsePending();
  }

  /**
   * Returns whether its handler has called {@link System#exit}, and so waits for the shutdown
   * hooks.
   */
  boolean isExiting() {
    for (StackTraceElement call : thread.getStackTrace()) {
      if (call.getClassName().equals("java.lang.Shutdown")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Checks that the launcher is still running, if the same request has been in progress since the
   * last check. An idle slot finds out without this: the server closes the relay.
   */
  void look() {
    boolean isResponsePending = worker.isResponsePending();
    int payload = worker.payloadCount();
    if (isResponsePending
        && wasAsked
        && payload == seenPayload
        && !isAbandoned
        && !launcher.isAlive()) {
      abandon();
    }
    wasAsked = isResponsePending;
    seenPayload = payload;
  }

  /** The server has killed the launcher, and does not wait for the response any more. */
  private void abandon() {
    log()
        .log(
            System.Logger.Level.INFO,
            name()
                + ", pid "
                + pid()
                + ": its launcher was killed during a request; interrupting the handler");
    isAbandoned = true;
    // A handler that ignores the interrupt keeps its thread, but not the slot. The number is free
    // before the relay closes, since the server may then start the next launcher at once.
    host.hasEnded(this);
    worker.cut();
    thread.interrupt();
  }

  private static System.Logger log() {
    return System.getLogger(Slot.class.getName());
  }
}
