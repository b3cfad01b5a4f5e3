package dev.rrjava.http;

import dev.rrjava.internal.uri.EightBytes;
import dev.rrjava.internal.uri.PercentEncoding;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The path of a request, split at each {@code /} before it is decoded (RFC 3986 section 3.3), so
 * that {@code %2F} stays inside its segment. {@code /} is one empty segment, and a path that ends
 * in {@code /} has an empty last segment. Segments are compared in place, in the bytes of the
 * request; one is converted to a string when it is read.
 */
public final class PathSegments {
  /** Paths with fewer segments, which most are, need one array. */
  private static final int USUAL_STARTS = 8;

  /**
   * 2 to the power of 64 divided by the golden ratio, which spreads the values multiplied by it.
   */
  private static final long SPREADING = 0x9e37_79b9_7f4a_7c15L;

  private final EightBytes text;

  /** Where each segment starts; the last element is where one more would start. */
  private final int[] starts;

  private final int size;

  /** Whether nothing is percent-encoded and all is ASCII: each byte is a character. */
  private final boolean isPlain;

  private PathSegments(EightBytes text, int[] starts, int size, boolean isPlain) {
    this.text = text;
    this.starts = starts;
    this.size = size;
    this.isPlain = isPlain;
  }

  /**
   * Splits a path.
   *
   * @param path the percent-encoded path, as returned by {@link Request#path}
   * @return its segments; empty if the path does not start with {@code /}
   */
  public static PathSegments of(String path) {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    return of(new EightBytes(bytes), 0, bytes.length);
  }

  /** Splits a path that is a part of a string. */
  static PathSegments of(EightBytes text, int start, int end) {
    int[] starts = new int[USUAL_STARTS];
    if (start == end || text.bytes()[start] != '/') {
      return new PathSegments(text, starts, 0, true);
    }
    int count = 0;
    long special = 0;
    for (int i = start; i < end; i += Long.BYTES) {
      long word = text.before(end, i);
      special |= EightBytes.marks(word, '%') | EightBytes.beyondAscii(word);
      long slashes = EightBytes.marks(word, '/');
      while (slashes != 0) {
        if (count == starts.length - 1) {
          starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[count++] = i + EightBytes.first(slashes) + 1;
        slashes = EightBytes.withoutFirst(slashes);
      }
    }
    starts[count] = end + 1;
    return new PathSegments(text, starts, count, special == 0);
  }

  /**
   * Returns the number of segments.
   *
   * @return at least 1 for a path that starts with {@code /}, else 0
   */
  public int size() {
    return size;
  }

  /**
   * Returns a segment.
   *
   * @param index 0 to {@code size() - 1}
   * @return the segment, decoded; bytes that are not UTF-8 are U+FFFD
   */
  public String get(int index) {
    return isPlain ? plain(index) : PercentEncoding.decode(encoded(index), false);
  }

  /**
   * Returns a segment that must be UTF-8.
   *
   * @param index 0 to {@code size() - 1}
   * @return the segment, decoded
   * @throws CharacterCodingException if the decoded bytes are not UTF-8
   */
  public String getStrictly(int index) throws CharacterCodingException {
    return isPlain ? plain(index) : PercentEncoding.decodeStrictly(encoded(index));
  }

  /**
   * Returns a segment as the client sent it.
   *
   * @param index 0 to {@code size() - 1}
   * @return the segment, percent-encoded
   */
  public String encoded(int index) {
    return new String(text.bytes(), starts[index], length(index), StandardCharsets.UTF_8);
  }

  private String plain(int index) {
    return new String(text.bytes(), starts[index], length(index), StandardCharsets.ISO_8859_1);
  }

  private int length(int index) {
    return starts[index + 1] - 1 - starts[index];
  }

  /**
   * Returns whether a segment exists and has at least one character.
   *
   * @param index the index of the segment, 0 or more
   * @return true if it has
   */
  public boolean hasText(int index) {
    return index < size && length(index) > 0;
  }

  /**
   * Returns whether a segment exists and equals a string.
   *
   * @param index the index of the segment, 0 or more
   * @param wanted the expected string, decoded
   * @return true if it does
   */
  public boolean is(int index, String wanted) {
    if (index >= size) {
      return false;
    }
    if (!isPlain) {
      return get(index).equals(wanted);
    }
    return length(index) == wanted.length() && isPlainText(starts[index], wanted);
  }

  private boolean isPlainText(int start, String wanted) {
    byte[] bytes = text.bytes();
    for (int i = 0; i < wanted.length(); i++) {
      if (bytes[start + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the hash code of a segment, by which a large switch selects the strings that it may
   * equal. It is computed from the first eight bytes, the last eight and the length, so it takes
   * the same time for any length.
   *
   * @param index 0 to {@code size() - 1}
   * @return {@link #hash(String)} of the segment, decoded
   */
  public int hash(int index) {
    return isPlain ? hash(text, starts[index], starts[index + 1] - 1) : hash(get(index));
  }

  /**
   * Returns the hash code of a string. The labels of switches in {@code Routes} contain bits of it,
   * so it never changes within a major version.
   *
   * @param text the decoded string
   * @return a number of which any bits differ for most strings
   */
  public static int hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return hash(new EightBytes(bytes), 0, bytes.length);
  }

  private static int hash(EightBytes text, int start, int end) {
    int length = end - start;
    long mixed =
        length < Long.BYTES
            ? text.before(end, start)
            : text.at(start) ^ Long.rotateLeft(text.at(end - Long.BYTES), 23);
    mixed ^= (mixed >>> Integer.SIZE) + length;
    return (int) ((mixed * SPREADING) >>> Integer.SIZE);
  }
}
