package dev.rrjava.internal.payload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Encodes protobuf messages into a buffer that grows and is reused.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Protobuf's encoding</a>
 */
public final class ProtobufOutput {
  private static final int LONGEST_VARINT = 10;
  private static final int LONGEST_DECIMAL = 19;

  /** The largest length that takes one byte; the start of a message leaves room for one. */
  private static final int LARGEST_IN_ONE_BYTE = 0x7f;

  private byte[] bytes = new byte[256];
  private int position;

  /** Removes what was written. */
  public void clear() {
    position = 0;
  }

  public int length() {
    return position;
  }

  /** Returns the buffer, valid until something more is written. */
  public byte[] bytes() {
    return bytes;
  }

  public void writeVarint(int tag, long value) {
    reserve(2 * LONGEST_VARINT);
    putVarint(tag);
    putVarint(value);
  }

  /** Writes a string as UTF-8; half of a surrogate pair becomes a question mark. */
  public void writeText(int tag, String text) {
    int start = begin(tag);
    if (!putAscii(text)) {
      putUtf8(text);
    }
    end(start);
  }

  private boolean putAscii(String text) {
    int length = text.length();
    reserve(length);
    byte[] target = bytes;
    int start = position;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > LARGEST_IN_ONE_BYTE) {
        return false;
      }
      target[start + i] = (byte) c;
    }
    position += length;
    return true;
  }

  private void putUtf8(String text) {
    put(text.getBytes(StandardCharsets.UTF_8));
  }

  private void put(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, position, more.length);
    position += more.length;
  }

  public void writeBytes(int tag, byte[] value) {
    int start = begin(tag);
    put(value);
    end(start);
  }

  /** Writes a number that is not negative in decimal digits. */
  public void writeDecimal(int tag, long number) {
    int start = begin(tag);
    reserve(LONGEST_DECIMAL);
    int digits = 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    position += digits;
    long rest = number;
    for (int at = position - 1; at >= start; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    end(start);
  }

  /**
   * Starts a length-delimited field.
   *
   * @return the value to pass to {@link #end}
   */
  public int begin(int tag) {
    reserve(LONGEST_VARINT + 1);
    putVarint(tag);
    position++;
    return position;
  }

  /** Ends a length-delimited field: its length is known now, and is written before it. */
  public void end(int start) {
    int length = position - start;
    if (length <= LARGEST_IN_ONE_BYTE) {
      bytes[start - 1] = (byte) length;
      return;
    }
    int more = varintSize(length) - 1;
    reserve(more);
    System.arraycopy(bytes, start, bytes, start + more, length);
    position = start - 1;
    putVarint(length);
    position += length;
  }

  private static int varintSize(int value) {
    return (Integer.SIZE - Integer.numberOfLeadingZeros(value) + 6) / 7;
  }

  private void putVarint(long value) {
    long rest = value;
    while ((rest & ~LARGEST_IN_ONE_BYTE) != 0) {
      bytes[position++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[position++] = (byte) rest;
  }

  private void reserve(int count) {
    if (count > bytes.length - position) {
      bytes = Arrays.copyOf(bytes, Math.max(position + count, 2 * bytes.length));
    }
  }
}
