package dev.rrjava.internal.slots;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a JVM that is replaced by another: no launcher is accepted any more, and every slot passes
 * the next request that it gets to another worker. Any thread may begin it, even one that has just
 * exhausted the heap; the thread that monitors the slots completes it.
 */
final class Replacement {
  private final SlotDirectory directory;
  private final SlotTable slots;

  /** The reason; null as long as this JVM stays. */
  private volatile @Nullable String reason;

  private boolean isAnnounced;
  private long busySince;
  private long idleSince;

  Replacement(SlotDirectory directory, SlotTable slots) {
    this.directory = directory;
    this.slots = slots;
  }

  boolean hasBegun() {
    return reason != null;
  }

  /**
   * Begins the replacement. Returns at once. What fails because the heap is exhausted is done by
   * {@link #advance}.
   *
   * @param why the reason, for the log
   */
  void begin(String why) {
    if (reason == null) {
      reason = why;
    }
    try {
      advance();
    } catch (OutOfMemoryError e) {
      // Left to the thread that monitors the slots.
    }
  }

  /** Does what has not been done yet; does nothing if all of it has been done. */
  synchronized void advance() {
    try {
      directory.closeRegister();
    } catch (IOException e) {
      if (!isAnnounced) {
        log().log(System.Logger.Level.ERROR, "the register can't be closed", e);
      }
    }
    for (Slot slot : slots.all()) {
      slot.retire();
    }
    if (!isAnnounced) {
      isAnnounced = true;
      EndLog.warn(Replacement.class, "this JVM is being replaced by another: " + reason);
    }
  }

  /**
   * Checks the remaining slots. Ends those that have had no requests for a while, and stops waiting
   * for those whose requests alone keep this JVM running.
   *
   * @return true if this JVM should end now
   */
  boolean isDue() throws InterruptedException {
    advance();
    Slot[] left = slots.all();
    int busy = 0;
    for (Slot slot : left) {
      busy += slot.isBusy() ? 1 : 0;
    }
    long now = System.nanoTime();
    busySince = busy < left.length ? 0 : busySince == 0 ? now : busySince;
    idleSince = busy > 0 ? 0 : idleSince == 0 ? now : idleSince;
    if (idleSince != 0 && now - idleSince > GracefulEnd.IDLE_NANOS) {
      new GracefulEnd(slots).endSlots();
      return true;
    }
    if (busySince != 0 && now - busySince > GracefulEnd.PATIENCE_NANOS) {
      EndLog.warn(
          Replacement.class,
          "aborting the requests of "
              + left.length
              + " slots: they kept this JVM running for "
              + TimeUnit.NANOSECONDS.toSeconds(GracefulEnd.PATIENCE_NANOS)
              + " s");
      return true;
    }
    return false;
  }

  private static System.Logger log() {
    return System.getLogger(Replacement.class.getName());
  }
}
