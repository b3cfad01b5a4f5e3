package dev.rrjava.worker;

/**
 * A request as the host sends it: the context, which is the message without its body, followed by
 * the body.
 */
public final class Payload {
  private final int codec;
  private final byte[] bytes;
  private final int contextLength;

  /**
   * Creates a payload.
   *
   * @param codec the flags of the frame that contained it
   * @param bytes context and body; not copied
   * @param contextLength the number of bytes of the context; the rest is the body
   */
  public Payload(int codec, byte[] bytes, int contextLength) {
    this.codec = codec;
    this.bytes = bytes;
    this.contextLength = contextLength;
  }

  /**
   * Returns the codec of the context. The response has the same codec (relay protocol, 5.1).
   *
   * @return the flags of the frame, see {@link dev.rrjava.internal.wire.FrameHeader}
   */
  public int codec() {
    return codec;
  }

  /**
   * Returns context and body.
   *
   * @return the payload's own array, which must not be modified
   */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * Returns the length of the context, which is the first part of {@link #bytes}.
   *
   * @return the number of bytes
   */
  public int contextLength() {
    return contextLength;
  }

  /**
   * Returns the length of the body, which is the rest of {@link #bytes}.
   *
   * @return the number of bytes; 0 if there is no body
   */
  public int bodyLength() {
    return bytes.length - contextLength;
  }
}
