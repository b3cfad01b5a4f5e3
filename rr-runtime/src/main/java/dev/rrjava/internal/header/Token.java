package dev.rrjava.internal.header;

import java.util.Arrays;

/** Recognizes tokens, such as field names and methods (RFC 9110 section 5.6.2). */
public final class Token {
  /** The characters of a token that are neither letters nor digits. */
  public static final String PUNCTUATION = "!#$%&'*+-.^_`|~";

  private static final boolean[] CHARS = chars();

  private Token() {}

  private static boolean[] chars() {
    boolean[] chars = new boolean[128];
    Arrays.fill(chars, 'a', 'z' + 1, true);
    Arrays.fill(chars, 'A', 'Z' + 1, true);
    Arrays.fill(chars, '0', '9' + 1, true);
    for (int i = 0; i < PUNCTUATION.length(); i++) {
      chars[PUNCTUATION.charAt(i)] = true;
    }
    return chars;
  }

  /**
   * Returns whether a string is a token.
   *
   * @param text the string
   * @return true if it is
   */
  public static boolean is(String text) {
    return is(text, 0, text.length());
  }

  /**
   * Returns whether a part of a string is a token.
   *
   * @param text the string
   * @param start the index of the first character
   * @param end the index after the last character
   * @return true if it is
   */
  public static boolean is(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isChar(text.charAt(i))) {
        return false;
      }
    }
    return start < end;
  }

  /**
   * Returns whether a character may occur in a token.
   *
   * @param c the character
   * @return true if it may
   */
  public static boolean isChar(int c) {
    return c >= 0 && c < CHARS.length && CHARS[c];
  }
}
