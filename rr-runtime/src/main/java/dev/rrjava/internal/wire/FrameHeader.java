package dev.rrjava.internal.wire;

import java.util.zip.CRC32;

/**
 * The layout of a frame: where each part stands, and the meaning of each bit.
 *
 * <pre>
 *  byte 0        version (high nibble) | words (low nibble): length of the header in 32-bit words,
 *                                        3 for the fixed part and 1 for each option
 *  byte 1        flags: kind of the frame and codec of its payload
 *  bytes 2-5     length of the payload in bytes, uint32, little endian
 *  bytes 6-9     CRC-32 (IEEE) of bytes 0-5, little endian
 *  byte 10       stream bits
 *  byte 11       0
 *  bytes 12-     options, uint32, little endian each
 *  then          the payload: first the context, as long as option 0 says, then the body
 * </pre>
 *
 * <p>The checksum covers neither byte 10 nor the options (relay protocol, section 2).
 */
public final class FrameHeader {
  /** The only version of the format. */
  public static final int VERSION = 1;

  /** Bytes of the fixed part of a header. */
  public static final int SIZE = 12;

  /** Words of the fixed part of a header. */
  public static final int WORDS = 3;

  /**
   * The maximum number of words of a header. A header of 14 or 15 words with a correct checksum
   * makes the RoadRunner server panic (relay protocol, 2.5), so frames with more options can't be
   * created.
   */
  public static final int MAX_WORDS = 13;

  /** The maximum number of options of a frame. */
  public static final int MAX_OPTIONS = MAX_WORDS - WORDS;

  /** Bytes of one option. */
  public static final int OPTION_SIZE = 4;

  /** Flag: a control message, as JSON; not a request or a response. */
  public static final int CONTROL = 0x01;

  /** Flag: the payload has no codec. */
  public static final int RAW = 0x04;

  /** Flag: the context is JSON (RoadRunner 2023.3). */
  public static final int JSON = 0x08;

  /** Flag: the payload is an error message. */
  public static final int ERROR = 0x40;

  /** Flag: the context is a protobuf message (RoadRunner 2024 and later). */
  public static final int PROTO = 0x80;

  /** Stream bit: more frames follow for this request. */
  public static final int STREAM = 0x01;

  /** Stream bit, host to worker: the client has disconnected, end the stream. */
  public static final int STOP = 0x02;

  /** Stream bit, worker to host: requests a PONG. */
  public static final int PING = 0x04;

  /** Stream bit, host to worker: the reply to a PING. */
  public static final int PONG = 0x08;

  static final int FLAGS_AT = 1;
  static final int LENGTH_AT = 2;
  static final int CHECKSUM_AT = 6;
  static final int STREAM_BITS_AT = 10;

  private FrameHeader() {}

  /** Returns the number of options that a header with this first byte announces; 0 to 12. */
  static int optionCount(int firstByte) {
    return Math.max(0, (firstByte & 0x0f) - WORDS);
  }

  /** Returns the CRC-32 of the six bytes at {@code offset}, which the checksum covers. */
  static int checksum(CRC32 crc, byte[] header, int offset) {
    crc.reset();
    crc.update(header, offset, CHECKSUM_AT);
    return (int) crc.getValue();
  }

  static int readIntLittleEndian(byte[] bytes, int offset) {
    return (bytes[offset] & 0xff)
        | ((bytes[offset + 1] & 0xff) << 8)
        | ((bytes[offset + 2] & 0xff) << 16)
        | ((bytes[offset + 3] & 0xff) << 24);
  }

  static void writeIntLittleEndian(byte[] bytes, int offset, int value) {
    bytes[offset] = (byte) value;
    bytes[offset + 1] = (byte) (value >>> 8);
    bytes[offset + 2] = (byte) (value >>> 16);
    bytes[offset + 3] = (byte) (value >>> 24);
  }
}
