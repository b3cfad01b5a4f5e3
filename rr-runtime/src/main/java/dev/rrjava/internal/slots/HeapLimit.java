package dev.rrjava.internal.slots;

import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Detects that the live objects on the heap have exceeded a limit. Reads {@link Runtime} only: the
 * management beans would cost every JVM a module and tens of milliseconds. The used heap includes
 * garbage, so the limit counts as exceeded if no check within a second was below it although the
 * collector has run, and a full collection after that does not help.
 */
final class HeapLimit {
  private static final Pattern PERCENT = Pattern.compile("[1-9][0-9]?|100");
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
   * Returns the limit that {@code RR_SLOTS_HEAP} sets.
   *
   * @param percent the percentage of the maximum heap size, 1 to 100; null or empty for no limit.
   *     Any other value is logged and sets no limit
   */
  static HeapLimit parse(@Nullable String percent) {
    String text = percent == null ? "" : percent.strip();
    if (PERCENT.matcher(text).matches()) {
      return ofBytes(Runtime.getRuntime().maxMemory() / 100 * Integer.parseInt(text));
    }
    if (!text.isEmpty()) {
      System.getLogger(HeapLimit.class.getName())
          .log(
              System.Logger.Level.WARNING,
              SlotHost.HEAP_VARIABLE
                  + " is ignored, and the heap has no limit: expected a percentage of the maximum heap"
                  + " size, 1 to 100, but was \""
                  + text
                  + "\"");
    }
    return ofBytes(Long.MAX_VALUE);
  }

  static HeapLimit ofBytes(long limit) {
    return new HeapLimit(limit);
  }

  /** Checks once; to be called every tenth of a second. */
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
}
