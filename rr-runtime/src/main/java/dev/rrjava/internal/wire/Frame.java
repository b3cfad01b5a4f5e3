package dev.rrjava.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.StringJoiner;

/**
 * One frame. The arrays belong to the frame: no other object writes to them, and neither may the
 * caller of an accessor.
 */
public final class Frame {
  private static final int[] NO_OPTIONS = {};

  private final int flags;
  private final int streamBits;
  private final int[] options;
  private final byte[] payload;

  /**
   * Creates a frame.
   *
   * @param flags byte 1 of the header
   * @param streamBits byte 10 of the header
   * @param options at most {@value FrameHeader#MAX_OPTIONS}; not copied
   * @param payload context and body; not copied
   */
  public Frame(int flags, int streamBits, int[] options, byte[] payload) {
    if (options.length > FrameHeader.MAX_OPTIONS) {
      throw new IllegalArgumentException(
          "expected at most " + FrameHeader.MAX_OPTIONS + " options but were " + options.length);
    }
    this.flags = flags;
    this.streamBits = streamBits;
    this.options = options;
    this.payload = payload;
  }

  /**
   * Returns a CONTROL frame, with JSON and without options, as the host sends it (relay protocol,
   * section 3).
   *
   * @param json the message
   * @return the frame
   */
  public static Frame control(String json) {
    return new Frame(
        FrameHeader.CONTROL | FrameHeader.JSON,
        0,
        NO_OPTIONS,
        json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a frame without a payload, which only controls the current stream.
   *
   * @param streamBits {@link FrameHeader#STOP} or {@link FrameHeader#PONG}
   * @return the frame
   */
  public static Frame streamControl(int streamBits) {
    return new Frame(0, streamBits, NO_OPTIONS, new byte[0]);
  }

  /**
   * Returns a frame of the server's RPC, a call or a reply: its options are the number of the call
   * and the length of the method's name, with which the payload begins.
   *
   * @param flags the codec of the message, and {@link FrameHeader#ERROR} if it is an error
   * @param number the number of the call
   * @param method the name of the method, in UTF-8
   * @param message the argument or the result
   * @return the frame
   */
  public static Frame rpc(int flags, int number, byte[] method, byte[] message) {
    byte[] payload = Arrays.copyOf(method, method.length + message.length);
    System.arraycopy(message, 0, payload, method.length, message.length);
    return new Frame(flags, 0, new int[] {number, method.length}, payload);
  }

  /**
   * Returns byte 1 of the header: the kind of the frame and the codec of its payload.
   *
   * @return the flags, 0 to 255
   */
  public int flags() {
    return flags;
  }

  /**
   * Returns byte 10 of the header: STREAM, STOP, PING, PONG.
   *
   * @return the bits, 0 to 255
   */
  public int streamBits() {
    return streamBits;
  }

  /**
   * Returns whether any of the given flags is set.
   *
   * @param mask one or more flags of {@link FrameHeader}
   * @return true if at least one is set
   */
  public boolean hasFlag(int mask) {
    return (flags & mask) != 0;
  }

  /**
   * Returns whether any of the given stream bits is set.
   *
   * @param mask one or more stream bits of {@link FrameHeader}
   * @return true if at least one is set
   */
  public boolean hasStreamBit(int mask) {
    return (streamBits & mask) != 0;
  }

  /**
   * Returns the number of options; data frames have exactly one, the length of their context.
   *
   * @return 0 to {@value FrameHeader#MAX_OPTIONS}
   */
  public int optionCount() {
    return options.length;
  }

  /**
   * Returns an option.
   *
   * @param index 0 to {@link #optionCount()} - 1
   * @return the option, an unsigned number
   */
  public int option(int index) {
    return options[index];
  }

  /**
   * Returns the length of the context: option 0, checked.
   *
   * @return the number of bytes, at most the length of the payload; 0 if the frame has no option
   * @throws ProtocolException if option 0 is greater than the length of the payload
   */
  public int contextLength() throws ProtocolException {
    if (options.length == 0) {
      return 0;
    }
    if (Integer.compareUnsigned(options[0], payload.length) > 0) {
      throw new ProtocolException(
          "option 0 of a frame is the length of its context: expected at most the length of the payload, "
              + payload.length
              + ", but was "
              + Integer.toUnsignedString(options[0]));
    }
    return options[0];
  }

  /**
   * Returns context and body.
   *
   * @return the frame's own array
   */
  public byte[] payload() {
    return payload;
  }

  int[] options() {
    return options;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Frame that
        && flags == that.flags
        && streamBits == that.streamBits
        && Arrays.equals(options, that.options)
        && Arrays.equals(payload, that.payload);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * flags + streamBits) + Arrays.hashCode(payload);
  }

  @Override
  public String toString() {
    StringJoiner bits = new StringJoiner("|");
    String[] names = {"STREAM", "STOP", "PING", "PONG"};
    for (int i = 0; i < names.length; i++) {
      if (hasStreamBit(1 << i)) {
        bits.add(names[i]);
      }
    }
    return String.format(
        "flags=%02x stream=%s options=%s payload=%d",
        flags, bits, Arrays.toString(options), payload.length);
  }
}
