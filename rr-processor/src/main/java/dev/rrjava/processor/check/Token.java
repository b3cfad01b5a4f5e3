package dev.rrjava.processor.check;

/** The names of methods and header fields (RFC 9110 section 5.6.2). */
final class Token {
  private static final String PUNCTUATION = "!#$%&'*+-.^_`|~";

  private Token() {}

  static boolean isToken(String text) {
    return !text.isEmpty() && text.chars().allMatch(Token::isTokenChar);
  }

  static boolean isTokenChar(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PUNCTUATION.indexOf(c) >= 0;
  }
}
