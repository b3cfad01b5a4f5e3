package dev.rrjava.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Reads frames from a stream of bytes; the counterpart of {@link FrameWriter}. A small frame takes
 * one read of the stream. Not thread-safe.
 */
public final class FrameReader {
  /** RoadRunner's own default limit for a request is 1000 MB; the context is added to it. */
  public static final int DEFAULT_PAYLOAD_LIMIT = 1 << 30;

  private static final int BUFFER_SIZE = 8192;

  /**
   * The JDK reads through memory outside the heap, as much at once as is requested. A pipe holds no
   * more than this.
   */
  private static final int MAX_READ = 64 * 1024;

  private static final int[] NO_OPTIONS = {};

  private final InputStream in;
  private final int payloadLimit;
  private final @Nullable FrameLog log;
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[BUFFER_SIZE];
  private int position;
  private int limit;

  /** The fields of the last header. */
  private int flags;

  private int streamBits;
  private int optionCount;
  private long payloadLength;

  /** The number of bytes of options and payload that have not been read from the input. */
  private long unread;

  /**
   * Creates a reader with the {@linkplain #DEFAULT_PAYLOAD_LIMIT default limit}.
   *
   * @param in the stream of frames; closed by its owner
   */
  public FrameReader(InputStream in) {
    this(in, DEFAULT_PAYLOAD_LIMIT);
  }

  /**
   * Creates a reader that rejects larger payloads before it allocates memory for them.
   *
   * @param in the stream of frames; closed by its owner
   * @param payloadLimit the maximum payload in bytes
   */
  public FrameReader(InputStream in, int payloadLimit) {
    this(in, payloadLimit, null);
  }

  /**
   * Creates a reader that logs a line for each frame.
   *
   * @param in the stream of frames; closed by its owner
   * @param payloadLimit the maximum payload in bytes
   * @param log receives the lines; null for none
   */
  public FrameReader(InputStream in, int payloadLimit, @Nullable FrameLog log) {
    this.in = in;
    this.payloadLimit = payloadLimit;
    this.log = log;
  }

  /**
   * Reads the next frame, waiting for it.
   *
   * @return the frame, or null if the input ended before its first byte
   * @throws ProtocolException if the input is not a frame, ends within one, or announces a payload
   *     over the limit
   * @throws IOException if the input can't be read
   */
  public @Nullable Frame read() throws IOException {
    return readHeader() ? readFrame() : null;
  }

  /**
   * Reads the header of the next frame, waiting for it. The rest of the frame is not read: {@link
   * #readFrame} or {@link #skipFrame} must follow.
   *
   * @return false if the input ended before the first byte of the header
   * @throws ProtocolException if the input is not a frame, or ends within its header
   * @throws IOException if the input can't be read
   */
  public boolean readHeader() throws IOException {
    if (!fill(FrameHeader.SIZE, "header")) {
      return false;
    }
    int start = position;
    int expected = FrameHeader.checksum(crc, buffer, start);
    int actual = FrameHeader.readIntLittleEndian(buffer, start + FrameHeader.CHECKSUM_AT);
    if (expected != actual) {
      throw badChecksum(expected, actual);
    }
    optionCount = FrameHeader.optionCount(buffer[start]);
    if (optionCount > FrameHeader.MAX_OPTIONS) {
      throw new ProtocolException(
          "expected a frame header of at most "
              + FrameHeader.MAX_WORDS
              + " words, but this one announces "
              + (optionCount + FrameHeader.WORDS));
    }
    flags = buffer[start + FrameHeader.FLAGS_AT] & 0xff;
    streamBits = buffer[start + FrameHeader.STREAM_BITS_AT] & 0xff;
    payloadLength =
        Integer.toUnsignedLong(
            FrameHeader.readIntLittleEndian(buffer, start + FrameHeader.LENGTH_AT));
    position += FrameHeader.SIZE;
    unread = optionCount * (long) FrameHeader.OPTION_SIZE + payloadLength;
    return true;
  }

  /**
   * Reads the rest of the frame whose header has been read.
   *
   * @return the frame
   * @throws ProtocolException if the input ends within the frame, or if its payload is over the
   *     limit; {@link #skipFrame} can follow in the latter case
   * @throws IOException if the input can't be read
   * @throws OutOfMemoryError if the payload does not fit into the heap; {@link #skipFrame} can
   *     follow
   */
  public Frame readFrame() throws IOException {
    if (payloadLength > payloadLimit) {
      throw new ProtocolException(
          "expected a payload of at most "
              + payloadLimit
              + " bytes, but this frame announces "
              + payloadLength);
    }
    int[] options = optionCount == 0 ? NO_OPTIONS : new int[optionCount];
    byte[] payload = new byte[(int) payloadLength];
    readOptions(options);
    readPayload(payload);
    Frame frame = new Frame(flags, streamBits, options, payload);
    if (log != null) {
      log.received(frame);
    }
    return frame;
  }

  /**
   * Reads the rest of the frame whose header has been read, and discards it. Allocates nothing,
   * whatever the length of the frame.
   *
   * @throws ProtocolException if the input ends within the frame
   * @throws IOException if the input can't be read
   */
  public void skipFrame() throws IOException {
    if (log != null) {
      log.skipped(flags, streamBits, payloadLength);
    }
    while (unread > 0) {
      if (position == limit && !fill(1, "payload")) {
        throw endOfInput("payload", payloadLength, payloadLength - unread);
      }
      int count = (int) Math.min(unread, limit - position);
      position += count;
      unread -= count;
    }
  }

  /**
   * Returns byte 1 of the last header.
   *
   * @return the flags, 0 to 255
   */
  public int flags() {
    return flags;
  }

  /**
   * Returns byte 10 of the last header.
   *
   * @return the stream bits, 0 to 255
   */
  public int streamBits() {
    return streamBits;
  }

  /**
   * Returns the length of the payload that the last header announces.
   *
   * @return the number of bytes, 0 to 2<sup>32</sup> - 1
   */
  public long payloadLength() {
    return payloadLength;
  }

  /**
   * Returns whether a read would find bytes without waiting: in the buffer, or in the stream.
   *
   * @return true if there is at least one byte; false says nothing about the end of the input
   * @throws IOException if the input can't be checked
   */
  public boolean ready() throws IOException {
    return position < limit || in.available() > 0;
  }

  private void readOptions(int[] options) throws IOException {
    int length = options.length * FrameHeader.OPTION_SIZE;
    if (length > 0 && !fill(length, "options")) {
      throw endOfInput("options", length, 0);
    }
    for (int i = 0; i < options.length; i++) {
      options[i] = FrameHeader.readIntLittleEndian(buffer, position);
      position += FrameHeader.OPTION_SIZE;
      unread -= FrameHeader.OPTION_SIZE;
    }
  }

  private void readPayload(byte[] payload) throws IOException {
    int length = payload.length;
    int done = Math.min(length, limit - position);
    System.arraycopy(buffer, position, payload, 0, done);
    position += done;
    unread -= done;
    while (done < length) {
      int count = in.read(payload, done, Math.min(length - done, MAX_READ));
      if (count < 0) {
        throw endOfInput("payload", length, done);
      }
      done += count;
      unread -= count;
    }
  }

  /**
   * Makes at least {@code count} bytes available at {@code position}.
   *
   * @return false if the input ended before the first of them
   */
  private boolean fill(int count, String part) throws IOException {
    if (limit - position >= count) {
      return true;
    }
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    while (limit < count) {
      int read = in.read(buffer, limit, BUFFER_SIZE - limit);
      if (read < 0) {
        if (limit == 0) {
          return false;
        }
        throw endOfInput(part, count, limit);
      }
      limit += read;
    }
    return true;
  }

  private static ProtocolException endOfInput(String part, long expected, long actual) {
    return new ProtocolException(
        "the input ended within a frame: expected "
            + expected
            + (expected == 1 ? " byte of " : " bytes of ")
            + part
            + " but was "
            + actual);
  }

  private ProtocolException badChecksum(int expected, int actual) {
    int count = Math.min(limit - position, 64);
    String text = new String(buffer, position, count, StandardCharsets.ISO_8859_1);
    return new ProtocolException(
        String.format(
            "not a frame: expected the header checksum %08x but was %08x; the input starts with \"%s\"",
            expected, actual, printable(text)));
  }

  private static String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (c >= ' ' && c < 0x7f) {
                out.append((char) c);
              } else {
                out.append(String.format("\\x%02x", c));
              }
            });
    return out.toString();
  }
}
