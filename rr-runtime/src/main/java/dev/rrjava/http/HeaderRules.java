package dev.rrjava.http;

import java.util.Arrays;

/** What a header field may consist of (RFC 9110 sections 5.1 and 5.5). */
final class HeaderRules {
  private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";
  private static final boolean[] TOKEN_CHARS = tokenChars();
  private static final int LONGEST_QUOTE = 64;

  private HeaderRules() {}

  private static boolean[] tokenChars() {
    boolean[] chars = new boolean[128];
    Arrays.fill(chars, 'a', 'z' + 1, true);
    Arrays.fill(chars, 'A', 'Z' + 1, true);
    Arrays.fill(chars, '0', '9' + 1, true);
    for (int i = 0; i < TOKEN_PUNCTUATION.length(); i++) {
      chars[TOKEN_PUNCTUATION.charAt(i)] = true;
    }
    return chars;
  }

  static void checkName(String name) {
    if (!isToken(name)) {
      throw new IllegalArgumentException(
          "a header name is a token of letters, digits and "
              + TOKEN_PUNCTUATION
              + ", not \""
              + quote(name)
              + "\"");
    }
  }

  static void checkValue(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7f) {
        throw new IllegalArgumentException(
            String.format(
                "the value of header %s has the control character U+%04X at index %d: \"%s\"",
                name, (int) c, i, quote(value)));
      }
      if (Character.isSurrogate(c) && !isPair(value, i)) {
        throw new IllegalArgumentException(
            String.format(
                "the value of header %s has half a character, U+%04X, at index %d, which UTF-8 can't"
                    + " encode",
                name, (int) c, i));
      }
    }
  }

  private static boolean isPair(String value, int index) {
    return Character.isHighSurrogate(value.charAt(index))
        ? index + 1 < value.length() && Character.isLowSurrogate(value.charAt(index + 1))
        : index > 0 && Character.isHighSurrogate(value.charAt(index - 1));
  }

  static boolean isToken(String name) {
    return isToken(name, 0, name.length());
  }

  static boolean isToken(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isTokenChar(text.charAt(i))) {
        return false;
      }
    }
    return start < end;
  }

  private static boolean isTokenChar(char c) {
    return c < TOKEN_CHARS.length && TOKEN_CHARS[c];
  }

  private static String quote(String text) {
    String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    return shown.replaceAll("\\p{Cntrl}", "?");
  }
}
