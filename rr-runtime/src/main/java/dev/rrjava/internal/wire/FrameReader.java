package dev.rrjava.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Reads frames from a stream of bytes; the mirror of {@link FrameWriter}. A small frame costs one
 * read of the stream. For one thread at a time.
 */
public final class FrameReader {
  /** RoadRunner's own default limit of a request is 1000 MB; a context comes on top of it. */
  public static final int DEFAULT_PAYLOAD_LIMIT = 1 << 30;

  private static final int BUFFER_SIZE = 8192;

  /**
   * The JDK reads through memory outside the heap, as much at once as it is asked for. A pipe holds
   * no more than this.
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

  /** What the last header says. */
  private int flags;

  private int streamBits;
  private int optionCount;
  private long payloadLength;

  /** Bytes of the options and the payload that have not been taken from the input. */
  private long unread;

  /**
   * A reader with the {@linkplain #DEFAULT_PAYLOAD_LIMIT default limit}.
   *
   * @param in where frames come from; closed by its owner
   */
  public FrameReader(InputStream in) {
    this(in, DEFAULT_PAYLOAD_LIMIT);
  }

  /**
   * A reader that refuses larger payloads before it allocates them.
   *
   * @param in where frames come from; closed by its owner
   * @param payloadLimit the greatest payload in bytes
   */
  public FrameReader(InputStream in, int payloadLimit) {
    this(in, payloadLimit, null);
  }

  /**
   * A reader that writes a line for each frame.
   *
   * @param in where frames come from; closed by its owner
   * @param payloadLimit the greatest payload in bytes
   * @param log takes the lines; null for none
   */
  public FrameReader(InputStream in, int payloadLimit, @Nullable FrameLog log) {
    this.in = in;
    this.payloadLimit = payloadLimit;
    this.log = log;
  }

  /**
   * The next frame; waits for it.
   *
   * @return the frame, or null when the input ended before its first byte
   * @throws ProtocolException when the input is not a frame, ends within one, or announces a
   *     payload over the limit
   * @throws IOException when the input can't be read
   */
  public @Nullable Frame read() throws IOException {
    return readHeader() ? readFrame() : null;
  }

  /**
   * Reads the header of the next frame; waits for it. What the frame consists of besides stays
   * where it is: {@link #readFrame} or {@link #skipFrame} has to follow.
   *
   * @return false when the input ended before the first byte of the header
   * @throws ProtocolException when the input is not a frame, or ends within its header
   * @throws IOException when the input can't be read
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
          "a frame header has at most "
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
   * @throws ProtocolException when the input ends within the frame, or its payload is over the
   *     limit; {@link #skipFrame} can follow in the latter case
   * @throws IOException when the input can't be read
   * @throws OutOfMemoryError when the payload does not fit into the heap; {@link #skipFrame} can
   *     follow
   */
  public Frame readFrame() throws IOException {
    if (payloadLength > payloadLimit) {
      throw new ProtocolException(
          "a payload of at most "
              + payloadLimit
              + " bytes is accepted, but this frame announces "
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
   * Reads what is left of the frame whose header has been read, and discards it. Allocates nothing,
   * whatever the length of the frame.
   *
   * @throws ProtocolException when the input ends within the frame
   * @throws IOException when the input can't be read
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
   * Byte 1 of the last header.
   *
   * @return the flags, 0 to 255
   */
  public int flags() {
    return flags;
  }

  /**
   * Byte 10 of the last header.
   *
   * @return the stream bits, 0 to 255
   */
  public int streamBits() {
    return streamBits;
  }

  /**
   * The length of the payload that the last header announces.
   *
   * @return bytes, 0 to 2<sup>32</sup> - 1
   */
  public long payloadLength() {
    return payloadLength;
  }

  /**
   * Whether a read would find bytes without waiting: already buffered, or waiting in the stream.
   *
   * @return true when at least one byte is there; false says nothing about the end of the input
   * @throws IOException when the input can't be asked
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
   * @return false when the input ended before the first of them
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
        "the input ended within a frame: its "
            + part
            + (expected == 1 ? " has 1 byte" : " has " + expected + " bytes")
            + ", "
            + actual
            + " came");
  }

  private ProtocolException badChecksum(int expected, int actual) {
    int count = Math.min(limit - position, 64);
    String text = new String(buffer, position, count, StandardCharsets.ISO_8859_1);
    return new ProtocolException(
        String.format(
            "no frame: the checksum of its header is %08x, wanted %08x; the input starts with \"%s\"",
            actual, expected, printable(text)));
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
