package dev.rrjava.internal.slots;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Ends the slots of a JVM that was told to end, so that no request fails. */
final class GracefulEnd {
  private static final long LOOK_MILLIS = 10;

  /**
   * How long slots continue to serve after a signal. A reset checks every second whether it can
   * stop them: this is between two such checks.
   */
  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);

  /** A server that starts workers has started the next one within this time. */
  private static final long CALM_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  /** A server that stops workers to start others has started one within this time. */
  private static final long VACANCY_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  /** How long slots continue to serve at most, if launchers keep arriving. */
  private static final long LONGEST_GRACE_NANOS = TimeUnit.SECONDS.toNanos(10);

  /**
   * How long requests in progress may take if the JVM waits only for them: as long as in
   * RoadRunner.
   */
  static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** How long a JVM that was told to end waits for the server to stop idle slots. */
  static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** How long the server may take to close the connections of launchers that have ended. */
  private static final long PARTING_MILLIS = 500;

  private final SlotTable slots;

  GracefulEnd(SlotTable slots) {
    this.slots = slots;
  }

  /**
   * Continues to serve until the server has stopped all slots, or until no more launchers arrive.
   * RoadRunner sends the same signal for a reset and when it shuts down. When it shuts down, it
   * still passes requests and starts launchers until it has stopped its workers; for a reset, it
   * starts other workers at once. Either all or none of these must be accepted, since the server
   * waits for the last of them before it uses the first.
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

  /** Waits until the slots have ended; ends those that have been idle for a while. */
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
   * Ends the launchers and lets the server close the connections: until it has noticed the end, it
   * gets a response to what it sends, which tells it to ask another worker.
   */
  void endSlots() throws InterruptedException {
    for (Slot slot : slots.all()) {
      slot.endLauncher();
    }
    slots.awaitEnd(PARTING_MILLIS);
  }
}
