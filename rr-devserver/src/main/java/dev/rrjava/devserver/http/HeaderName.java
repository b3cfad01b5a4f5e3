package dev.rrjava.devserver.http;

/** Converts names of header fields to the spelling of Go, and so of RoadRunner. */
final class HeaderName {
  private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";

  private HeaderName() {}

  /** Returns whether it is a token (RFC 9110 section 5.6.2). */
  static boolean isToken(String name) {
    return !name.isEmpty() && name.chars().allMatch(HeaderName::isTokenChar);
  }

  /**
   * Returns the name with upper case at the start and after each hyphen, and lower case elsewhere:
   * {@code X-Request-Id}.
   */
  static String canonical(String name) {
    if (!isToken(name)) {
      return name;
    }
    StringBuilder canonical = new StringBuilder(name.length());
    boolean first = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      canonical.append(first ? toUpper(c) : toLower(c));
      first = c == '-';
    }
    return canonical.toString();
  }

  private static char toUpper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
  }

  private static char toLower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
  }

  private static boolean isTokenChar(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || TOKEN_PUNCTUATION.indexOf(c) >= 0;
  }
}
