package dev.rrjava.runtime.slots;

import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells when what lives on the heap has passed a limit. Read from {@link Runtime} alone: the
 * management beans would cost every JVM a module and tens of milliseconds. What is used includes
 * garbage, so the limit counts as passed when no look within a second was below it although the
 * collector has run, and a full collection after that does not help.
 */
final class HeapLimit {
  private static final int LOOKS = 10;
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final long limit;
  private @Nullable WeakReference<Object> sentinel;
  private int looks;
  private boolean hasCollected;
  private long notBefore = System.nanoTime();

  private HeapLimit(long limit) {
    this.limit = limit;
  }

  /**
   * A limit as a share of the largest heap.
   *
   * @param percent 1 to 100, or null for none
   * @throws SlotException when it is neither
   */
  static HeapLimit parse(@Nullable String percent) {
    if (percent == null) {
      return ofBytes(Long.MAX_VALUE);
    }
    try {
      int share = Integer.parseInt(percent);
      if (share >= 1 && share <= 100) {
        return ofBytes(Runtime.getRuntime().maxMemory() / 100 * share);
      }
    } catch (NumberFormatException e) {
      throw malformed(percent, e);
    }
    throw malformed(percent, null);
  }

  static HeapLimit ofBytes(long limit) {
    return new HeapLimit(limit);
  }

  /** One look; to be taken every tenth of a second. */
  boolean isPassed() {
    if (used() < limit) {
      looks = 0;
      return false;
    }
    if (looks == 0) {
      hasCollected = false;
      sentinel = new WeakReference<>(new Object());
    }
    looks++;
    hasCollected |= sentinel != null && sentinel.get() == null;
    if (looks < LOOKS || !hasCollected || System.nanoTime() - notBefore < 0) {
      return false;
    }
    System.gc();
    looks = 0;
    notBefore = System.nanoTime() + PAUSE_NANOS;
    return used() >= limit;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static SlotException malformed(String text, @Nullable Exception cause) {
    return new SlotException(
        SlotHost.HEAP_VARIABLE
            + " is a share of the largest heap in percent, 1 to 100, not \""
            + text
            + "\"",
        cause);
  }
}
