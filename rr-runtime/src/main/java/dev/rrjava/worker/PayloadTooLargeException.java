package dev.rrjava.worker;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a payload does not fit into the heap. The payload has been read from the relay and
 * discarded. It still needs a response; after that, the worker can continue.
 */
public final class PayloadTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** In bytes. */
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
                + " bytes was discarded: this worker accepts at most "
                + limit
                + " bytes, since the maximum heap size is "
                + Runtime.getRuntime().maxMemory()
                + " bytes (-Xmx)"
            : "a request of "
                + length
                + " bytes was discarded: it does not fit into the heap, of which "
                + free()
                + " bytes of at most "
                + Runtime.getRuntime().maxMemory()
                + " (-Xmx) are free at the moment",
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
   * Returns the length of the payload.
   *
   * @return the number of bytes of context and body
   */
  public long length() {
    return length;
  }

  /**
   * Returns the codec of the context that was discarded. The response has the same codec (relay
   * protocol, 5.1).
   *
   * @return the flags of the frame, see {@link dev.rrjava.internal.wire.FrameHeader}
   */
  public int codec() {
    return codec;
  }

  /**
   * Returns whether such a payload can never fit.
   *
   * @return true if it is longer than the maximum heap size, or than any payload that a worker
   *     accepts; false if there was no room at the moment
   */
  public boolean isPermanent() {
    return permanent;
  }
}
