package dev.rrjava.worker;

import org.jspecify.annotations.Nullable;

/**
 * A payload did not fit into the heap. It has been read from the relay and discarded; it waits for
 * an answer like any other, and the worker can go on after that.
 */
public final class PayloadTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Bytes. */
  private final long length;

  /** See {@link #codec}. */
  private final int codec;

  /** See {@link #isPermanent}. */
  private final boolean permanent;

  PayloadTooLargeException(long length, long limit, int codec, @Nullable OutOfMemoryError cause) {
    super(
        cause == null
            ? "a request of "
                + length
                + " bytes was discarded: this worker takes at most "
                + limit
                + ", the largest heap being "
                + Runtime.getRuntime().maxMemory()
                + " (-Xmx)"
            : "a request of "
                + length
                + " bytes was discarded: it found no room in the heap, of which at the moment "
                + free()
                + " bytes of at most "
                + Runtime.getRuntime().maxMemory()
                + " (-Xmx) are free",
        cause);
    this.length = length;
    this.codec = codec;
    this.permanent = cause == null;
  }

  private static long free() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
  }

  /**
   * The length of the payload.
   *
   * @return bytes of context and body
   */
  public long length() {
    return length;
  }

  /**
   * The codec of the context that was discarded; the answer carries the same (relay protocol, 5.1).
   *
   * @return the flags of the frame, see {@link dev.rrjava.internal.wire.FrameHeader}
   */
  public int codec() {
    return codec;
  }

  /**
   * Whether such a payload can never fit.
   *
   * @return true when it is longer than the largest heap, or than any payload that a worker takes;
   *     false when there was no room at the moment
   */
  public boolean isPermanent() {
    return permanent;
  }
}
