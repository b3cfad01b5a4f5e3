package dev.rrjava.worker;

/**
 * What the host wants answered: a context, that is the message without its body, and the body, one
 * behind the other.
 */
public final class Payload {
  private final int codec;
  private final byte[] bytes;
  private final int contextLength;

  /**
   * A payload of these parts.
   *
   * @param codec the flags of the frame it came in
   * @param bytes context and body; not copied
   * @param contextLength bytes of the context; the rest is the body
   */
  public Payload(int codec, byte[] bytes, int contextLength) {
    this.codec = codec;
    this.bytes = bytes;
    this.contextLength = contextLength;
  }

  /**
   * The codec of the context; the answer carries the same (relay protocol, 5.1).
   *
   * @return the flags of the frame, see {@link dev.rrjava.internal.wire.FrameHeader}
   */
  public int codec() {
    return codec;
  }

  /**
   * Context and body.
   *
   * @return the payload's own array, not to be written to
   */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * The length of the context, which is the first part of {@link #bytes}.
   *
   * @return bytes
   */
  public int contextLength() {
    return contextLength;
  }

  /**
   * The length of the body, which is the rest of {@link #bytes}.
   *
   * @return bytes, 0 when there is none
   */
  public int bodyLength() {
    return bytes.length - contextLength;
  }
}
