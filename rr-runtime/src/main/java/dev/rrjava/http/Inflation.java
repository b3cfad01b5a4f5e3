package dev.rrjava.http;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates one body: gzip (RFC 1952) or deflate (RFC 1950, and RFC 1951 alone, which some clients
 * send). The JDK's streams do not report bytes after the end, nor where a body was cut.
 */
final class Inflation implements AutoCloseable {
  private static final int GZIP_HEADER = 10;
  private static final int GZIP_TRAILER = 8;
  private static final int METHOD_DEFLATE = 8;
  private static final int FLAG_HEADER_CHECKSUM = 0x02;
  private static final int FLAG_EXTRA = 0x04;
  private static final int FLAG_NAME = 0x08;
  private static final int FLAG_COMMENT = 0x10;
  private static final int RESERVED_FLAGS = 0xe0;
  private static final int FIRST_SIZE = 8 * 1024;

  private final byte[] in;
  private final int most;
  private final int limit;
  private int position;
  private byte[] out;
  private int length;
  private final Inflater withoutHeader = new Inflater(true);

  /**
   * Creates an object for one body.
   *
   * @param most the maximum number of resulting bytes
   * @param limit the limit of the body without any codings, for the message
   */
  Inflation(byte[] in, int most, int limit) {
    this.in = in;
    this.most = most;
    this.limit = limit;
    this.out = new byte[Math.min(most, FIRST_SIZE)];
  }

  /** Returns the content of all members, one after the other. */
  byte[] gzip() throws DataFormatException {
    CRC32 checksum = new CRC32();
    do {
      skipGzipHeader();
      int start = length;
      inflate(withoutHeader);
      checksum.reset();
      checksum.update(out, start, length - start);
      if (in.length - position < GZIP_TRAILER
          || int32(position) != (int) checksum.getValue()
          || int32(position + 4) != length - start) {
        throw new DataFormatException("the checksum or the length differs");
      }
      position += GZIP_TRAILER;
      withoutHeader.reset();
    } while (position < in.length);
    return Arrays.copyOf(out, length);
  }

  byte[] deflate() throws DataFormatException {
    boolean hasHeader =
        in.length >= 2
            && (in[0] & 0x0f) == METHOD_DEFLATE
            && ((in[0] & 0xff) << 8 | (in[1] & 0xff)) % 31 == 0;
    if (hasHeader) {
      Inflater inflater = new Inflater();
      try {
        inflate(inflater);
      } finally {
        inflater.end();
      }
    } else {
      inflate(withoutHeader);
    }
    if (position < in.length) {
      throw new DataFormatException("bytes follow the end");
    }
    return Arrays.copyOf(out, length);
  }

  private void inflate(Inflater inflater) throws DataFormatException {
    inflater.setInput(in, position, in.length - position);
    while (!inflater.finished()) {
      if (length == out.length) {
        grow(inflater);
      }
      int count = inflater.inflate(out, length, out.length - length);
      if (count == 0 && !inflater.finished()) {
        throw new DataFormatException("the end is missing");
      }
      length += count;
    }
    position = in.length - inflater.getRemaining();
  }

  private void grow(Inflater inflater) throws DataFormatException {
    if (length == most) {
      // Only the end may follow.
      if (inflater.inflate(new byte[1]) > 0) {
        throw new HttpException(
            413, "expected a body of at most " + limit + " bytes when decoded but was larger\n");
      }
      return;
    }
    out = Arrays.copyOf(out, (int) Math.min(most, 2L * out.length));
  }

  private void skipGzipHeader() throws DataFormatException {
    if (in.length - position < GZIP_HEADER
        || in[position] != 0x1f
        || in[position + 1] != (byte) 0x8b
        || in[position + 2] != METHOD_DEFLATE) {
      throw new DataFormatException("no header of gzip at byte " + position);
    }
    int flags = in[position + 3];
    if ((flags & RESERVED_FLAGS) != 0) {
      throw new DataFormatException("unknown flags of gzip");
    }
    skip(GZIP_HEADER);
    if ((flags & FLAG_EXTRA) != 0) {
      skip(2);
      skip((in[position - 2] & 0xff) | (in[position - 1] & 0xff) << 8);
    }
    if ((flags & FLAG_NAME) != 0) {
      skipText();
    }
    if ((flags & FLAG_COMMENT) != 0) {
      skipText();
    }
    if ((flags & FLAG_HEADER_CHECKSUM) != 0) {
      skip(2);
    }
  }

  private void skip(int count) throws DataFormatException {
    if (count > in.length - position) {
      throw new DataFormatException("the header of gzip is cut short");
    }
    position += count;
  }

  private void skipText() throws DataFormatException {
    do {
      skip(1);
    } while (in[position - 1] != 0);
  }

  private int int32(int index) {
    return (in[index] & 0xff)
        | (in[index + 1] & 0xff) << 8
        | (in[index + 2] & 0xff) << 16
        | (in[index + 3] & 0xff) << 24;
  }

  @Override
  public void close() {
    withoutHeader.end();
  }
}
