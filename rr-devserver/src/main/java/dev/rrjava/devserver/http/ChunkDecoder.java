package dev.rrjava.devserver.http;

import java.nio.ByteBuffer;

/**
 * Collects a chunked body. As strict as Go's {@code net/http}, whose words for malformed bodies
 * clients get.
 */
final class ChunkDecoder extends BodyDecoder {
  private static final int LONGEST_LINE = 4096;
  private static final int MOST_DIGITS = 16;

  /** How many bytes may be neither data nor what each chunk needs. */
  private static final int MOST_EXCESS = 16 * 1024;

  private static final int FREE_BYTES = 16;

  private enum State {
    SIZE,
    DATA,
    DATA_END,
    TRAILERS
  }

  private final StringBuilder line = new StringBuilder();
  private State state = State.SIZE;
  private long left;
  private long excess;
  private int trailerBytes;

  ChunkDecoder(long limit) {
    super(limit);
  }

  @Override
  boolean decode(ByteBuffer in) {
    if (!in.hasRemaining()) {
      return false;
    }
    switch (state) {
      case SIZE -> readSize(in);
      case DATA -> readData(in);
      case DATA_END -> readDataEnd(in);
      case TRAILERS -> readTrailer(in);
    }
    return true;
  }

  private void readSize(ByteBuffer in) {
    char c = next(in);
    line.append(c);
    if (c != '\n') {
      if (line.length() >= LONGEST_LINE) {
        fail("header line too long");
      }
      return;
    }
    String whole = line.toString();
    line.setLength(0);
    int carriageReturn = whole.indexOf('\r');
    if (carriageReturn < 0) {
      fail("chunked line ends with bare LF");
    } else if (carriageReturn != whole.length() - 2) {
      fail("invalid CR in chunked line");
    } else {
      startChunk(whole.substring(0, carriageReturn));
    }
  }

  private void startChunk(String text) {
    String trimmed = text.replaceFirst("[ \\t]+$", "");
    int semicolon = trimmed.indexOf(';');
    left = size(semicolon < 0 ? trimmed : trimmed.substring(0, semicolon));
    if (left < 0) {
      return;
    }
    excess = Math.max(0, excess + text.length() + 2 - FREE_BYTES - 2 * left);
    if (excess > MOST_EXCESS) {
      fail("chunked encoding contains too much non-data");
    }
    state = left == 0 ? State.TRAILERS : State.DATA;
  }

  private long size(String digits) {
    if (digits.isEmpty()) {
      fail("empty hex number for chunk length");
      return -1;
    }
    if (!digits.matches("[0-9A-Fa-f]+")) {
      fail("invalid byte in chunk length");
      return -1;
    }
    if (digits.length() > MOST_DIGITS) {
      fail("http chunk length too large");
      return -1;
    }
    long size = Long.parseUnsignedLong(digits, 16);
    return size < 0 ? Long.MAX_VALUE : size;
  }

  private void readData(ByteBuffer in) {
    int before = in.remaining();
    keep(in, (int) Math.min(left, before));
    left -= before - in.remaining();
    if (left == 0) {
      state = State.DATA_END;
    }
  }

  private void readDataEnd(ByteBuffer in) {
    line.append(next(in));
    if (line.length() == 2) {
      if (!line.toString().equals("\r\n")) {
        fail("malformed chunked encoding");
      }
      line.setLength(0);
      state = State.SIZE;
    }
  }

  /** Trailer fields are lost (relay protocol, 5.9). */
  private void readTrailer(ByteBuffer in) {
    char c = next(in);
    if (++trailerBytes > LONGEST_LINE) {
      fail("http: suspiciously long trailer after chunked body");
    } else if (c != '\n') {
      line.append(c);
    } else {
      String field = line.toString().replaceFirst("\r$", "");
      line.setLength(0);
      if (field.isEmpty()) {
        complete();
      } else if (field.indexOf(':') < 1) {
        fail("malformed MIME header: missing colon: \"" + field + "\"");
      }
    }
  }

  @Override
  String faultAtEnd() {
    return state == State.TRAILERS ? "http: unexpected EOF reading trailer" : "unexpected EOF";
  }

  private static char next(ByteBuffer in) {
    return (char) (in.get() & 0xff);
  }
}
