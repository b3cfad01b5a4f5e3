package dev.rrjava.runtime.wire;

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
  private static final int[] NO_OPTIONS = {};

  private final InputStream in;
  private final int payloadLimit;
  private final @Nullable FrameLog log;
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[BUFFER_SIZE];
  private int position;
  private int limit;

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
   * @throws ProtocolException when the input is not a frame, or ends within one
   * @throws IOException when the input can't be read
   */
  public @Nullable Frame read() throws IOException {
    if (!fill(FrameHeader.SIZE, "header")) {
      return null;
    }
    int start = position;
    int wanted = FrameHeader.checksum(crc, buffer, start);
    int got = FrameHeader.readIntLittleEndian(buffer, start + FrameHeader.CHECKSUM_AT);
    if (wanted != got) {
      throw badChecksum(wanted, got);
    }
    int optionCount = FrameHeader.optionCount(buffer[start]);
    if (optionCount > FrameHeader.MAX_OPTIONS) {
      throw new ProtocolException(
          "a frame header has at most "
              + FrameHeader.MAX_WORDS
              + " words, but this one announces "
              + (optionCount + FrameHeader.WORDS));
    }
    int flags = buffer[start + FrameHeader.FLAGS_AT] & 0xff;
    int streamBits = buffer[start + FrameHeader.STREAM_BITS_AT] & 0xff;
    int payloadLength = FrameHeader.readIntLittleEndian(buffer, start + FrameHeader.LENGTH_AT);
    if (Integer.compareUnsigned(payloadLength, payloadLimit) > 0) {
      throw new ProtocolException(
          "a payload of at most "
              + payloadLimit
              + " bytes is accepted, but this frame announces "
              + Integer.toUnsignedString(payloadLength));
    }
    position += FrameHeader.SIZE;
    Frame frame =
        new Frame(flags, streamBits, readOptions(optionCount), readPayload(payloadLength));
    if (log != null) {
      log.received(frame);
    }
    return frame;
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

  private int[] readOptions(int count) throws IOException {
    if (count == 0) {
      return NO_OPTIONS;
    }
    if (!fill(count * FrameHeader.OPTION_SIZE, "options")) {
      throw endOfInput("options", count * FrameHeader.OPTION_SIZE, 0);
    }
    int[] options = new int[count];
    for (int i = 0; i < count; i++) {
      options[i] = FrameHeader.readIntLittleEndian(buffer, position);
      position += FrameHeader.OPTION_SIZE;
    }
    return options;
  }

  private byte[] readPayload(int length) throws IOException {
    byte[] payload = new byte[length];
    int done = Math.min(length, limit - position);
    System.arraycopy(buffer, position, payload, 0, done);
    position += done;
    while (done < length) {
      int count = in.read(payload, done, length - done);
      if (count < 0) {
        throw endOfInput("payload", length, done);
      }
      done += count;
    }
    return payload;
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

  private static ProtocolException endOfInput(String part, int wanted, int got) {
    return new ProtocolException(
        "the input ended within a frame: its "
            + part
            + (wanted == 1 ? " has 1 byte" : " has " + wanted + " bytes")
            + ", "
            + got
            + " came");
  }

  private ProtocolException badChecksum(int wanted, int got) {
    int count = Math.min(limit - position, 64);
    String text = new String(buffer, position, count, StandardCharsets.ISO_8859_1);
    return new ProtocolException(
        String.format(
            "no frame: the checksum of its header is %08x, wanted %08x; the input starts with \"%s\"",
            got, wanted, printable(text)));
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
