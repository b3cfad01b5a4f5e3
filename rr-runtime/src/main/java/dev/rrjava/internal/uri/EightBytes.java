package dev.rrjava.internal.uri;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of a text, to be read eight at a time, as a number with the first in its lowest bits:
 * looking for a character in all of them takes as long as in one. Immutable, as long as the bytes
 * are.
 */
public final class EightBytes {
  private static final long ONES = 0x0101_0101_0101_0101L;

  /** All bits but the highest of each byte. */
  private static final long LOWER_BITS = 0x7f7f_7f7f_7f7f_7f7fL;

  private final byte[] bytes;

  /** A {@code VarHandle} would do without an object, but costs milliseconds of a worker's start. */
  private final ByteBuffer words;

  /** Bytes that are not copied. */
  public EightBytes(byte[] bytes) {
    this.bytes = bytes;
    this.words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  public byte[] bytes() {
    return bytes;
  }

  /** The bytes from an index on. */
  public long at(int index) {
    return words.getLong(index);
  }

  /** The bytes from an index on that are before an end, and zeros for those that are not. */
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

  /** The highest bit of each byte that is a certain character of ASCII. */
  public static long marks(long word, char wanted) {
    long difference = word ^ (ONES * wanted);
    return ~(((difference & LOWER_BITS) + LOWER_BITS) | difference | LOWER_BITS);
  }

  /** The highest bit of each byte that is no character of ASCII. */
  public static long beyondAscii(long word) {
    return word & ~LOWER_BITS;
  }

  /** How many bytes are before the first that is marked. */
  public static int first(long marks) {
    return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
  }

  /** The marks without the first. */
  public static long withoutFirst(long marks) {
    return marks & (marks - 1);
  }

  /** Where a character of ASCII is first; the end if it is nowhere. */
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
