package dev.rrjava.http;

import dev.rrjava.internal.header.Token;

/** The syntax of header fields (RFC 9110 sections 5.1 and 5.5). */
final class HeaderRules {
  private static final int LONGEST_QUOTE = 64;

  private HeaderRules() {}

  static void checkName(String name) {
    if (!Token.is(name)) {
      throw new IllegalArgumentException(
          "a header name must be a token of letters, digits and "
              + Token.PUNCTUATION
              + " but was \""
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
                "the value of header %s must not contain control characters but has U+%04X at index"
                    + " %d: \"%s\"",
                name, (int) c, i, quote(value)));
      }
      if (Character.isSurrogate(c) && !isPair(value, i)) {
        throw new IllegalArgumentException(
            String.format(
                "the value of header %s has half a surrogate pair, U+%04X, at index %d, which UTF-8 can't"
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

  private static String quote(String text) {
    String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    return shown.replaceAll("\\p{Cntrl}", "?");
  }
}
