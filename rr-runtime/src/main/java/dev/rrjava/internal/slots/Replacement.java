package dev.rrjava.internal.slots;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The end of a JVM that gives way to another: no launcher is taken any more, and every slot gives
 * the next request that it gets to another worker. Any thread may begin it, also one that has just
 * found the heap at its end; the thread that watches over the slots completes it.
 */
final class Replacement {
  private final SlotDirectory directory;
  private final SlotTable slots;

  /** Why; null as long as this JVM stays. */
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
   * Begins the end. Returns at once. What fails for want of heap is done by {@link #advance}.
   *
   * @param why for the log
   */
  void begin(String why) {
    if (reason == null) {
      reason = why;
    }
    try {
      advance();
    } catch (OutOfMemoryError e) {
      // Left to the thread that watches.
    }
  }

  /** Does what is still to be done; nothing the second time. */
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
      EndLog.warn(Replacement.class, "this JVM gives way to another: " + reason);
    }
  }

  /**
   * Looks at the slots that are left. Those that have no requests for a while are ended, and those
   * whose requests alone hold this JVM are not waited for any longer.
   *
   * @return true when this JVM is to end now
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
          "requests of "
              + left.length
              + " slots are cut: they held this JVM for "
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
