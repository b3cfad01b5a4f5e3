package dev.rrjava.internal.uri;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads the bytes of a string eight at a time, as a number with the first byte in its lowest bits:
 * searching for a character in all of them takes as long as in one. Immutable, as long as the bytes
 * are.
 */
public final class EightBytes {
  private static final long ONES = 0x0101_0101_0101_0101L;

  /** All bits except the highest of each byte. */
  private static final long LOWER_BITS = 0x7f7f_7f7f_7f7f_7f7fL;

  private final byte[] bytes;

  /**
   * A {@code VarHandle} would not need an object, but costs milliseconds at the start of a worker.
   */
  private final ByteBuffer words;

  /** Creates a view of bytes, which are not copied. */
  public EightBytes(byte[] bytes) {
    this.bytes = bytes;
    this.words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  public byte[] bytes() {
    return bytes;
  }

  /** Returns the eight bytes that start at an index. */
  public long at(int index) {
    return words.getLong(index);
  }

  /**
   * Returns the eight bytes that start at an index, with zeros for those that are not before an
   * end.
   */
  public long before(int end, int index) {
    int count = end - index;
    if (count >= Long.BYTES) {
      return at(index);
    }
    if (count > 0 && end >= Long.BYTES) {
      return at(end - Long.BYTES) >>> ((Long.BYTES - count) * Byte.SIZE);
    }
    long word = 0;
    for (int i = end - 1; i >= index; i--) {
      word = (word << Byte.SIZE) | (bytes[i] & 0xff);
    }
    return word;
  }

  /** Returns the highest bit of each byte that is a given ASCII character. */
  public static long marks(long word, char wanted) {
    long difference = word ^ (ONES * wanted);
    return ~(((difference & LOWER_BITS) + LOWER_BITS) | difference | LOWER_BITS);
  }

  /** Returns the highest bit of each byte that is not an ASCII character. */
  public static long beyondAscii(long word) {
    return word & ~LOWER_BITS;
  }

  /** Returns the number of bytes before the first that is marked. */
  public static int first(long marks) {
    return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
  }

  /** Returns the marks without the first. */
  public static long withoutFirst(long marks) {
    return marks & (marks - 1);
  }

  /** Returns the index of the first occurrence of an ASCII character; the end if there is none. */
  public int indexOf(char wanted, int start, int end) {
    for (int i = start; i < end; i += Long.BYTES) {
      long marks = marks(before(end, i), wanted);
      if (marks != 0) {
        return i + first(marks);
      }
    }
    return end;
  }
}
