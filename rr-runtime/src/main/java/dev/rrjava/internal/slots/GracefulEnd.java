package dev.rrjava.internal.slots;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How the slots of a JVM that was told to end come to theirs, without failing a request. */
final class GracefulEnd {
  private static final long LOOK_MILLIS = 10;

  /**
   * How long slots serve on after a signal. A reset looks every second whether it can stop them:
   * this is between two such looks.
   */
  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);

  /** A server that starts workers has started the next after this. */
  private static final long CALM_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  /** A server that stops workers to start others has started one after this. */
  private static final long VACANCY_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  /** How long slots serve on at most, if launchers keep coming. */
  private static final long LONGEST_GRACE_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** How long requests under way may take when they alone hold the JVM: as long as RoadRunner's. */
  static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  /**
   * How long a JVM that was told to end waits for the server to stop slots that have nothing to do.
   */
  static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** How long the server may take to close the connections of launchers that have ended. */
  private static final long PARTING_MILLIS = 500;

  private final SlotTable slots;

  GracefulEnd(SlotTable slots) {
    this.slots = slots;
  }

  /**
   * RoadRunner sends the same signal for a reset and when it ends itself. Then it has requests
   * answered and launchers started until it has stopped its workers, and for a reset it starts
   * others at once: all of these have to be taken, or none, since it waits for the last of them
   * before it uses the first. So this lasts until all slots are gone, or until things have calmed.
   */
  void serveOn(LongSupplier lastRegistration) throws InterruptedException {
    long start = System.nanoTime();
    long occupied = start;
    boolean isCalm = false;
    while (!isCalm) {
      Thread.sleep(LOOK_MILLIS);
      long now = System.nanoTime();
      occupied = slots.all().length > 0 ? now : occupied;
      long calmSince = Math.max(start, lastRegistration.getAsLong());
      isCalm =
          now - occupied > VACANCY_NANOS
              || (now - start > GRACE_NANOS && now - calmSince > CALM_NANOS)
              || now - start > LONGEST_GRACE_NANOS;
    }
  }

  /** Waits until the slots have ended; ends those that have had nothing to do for a while. */
  void awaitIdleness() throws InterruptedException {
    long start = System.nanoTime();
    long idleSince = start;
    while (!slots.awaitEnd(LOOK_MILLIS)) {
      long now = System.nanoTime();
      for (Slot slot : slots.all()) {
        if (slot.isBusy() && !slot.isExiting()) {
          idleSince = now;
        }
      }
      if (now - idleSince > IDLE_NANOS || now - start > PATIENCE_NANOS) {
        endSlots();
        return;
      }
    }
  }

  /**
   * Ends the launchers and leaves it to the server to close the connections: until it has seen the
   * end, it gets an answer to what it sends, which is to ask another worker.
   */
  void endSlots() throws InterruptedException {
    for (Slot slot : slots.all()) {
      slot.endLauncher();
    }
    slots.awaitEnd(PARTING_MILLIS);
  }
}
