package dev.rrjava.internal.header;

/** Converts header names to the spelling of Go, which RoadRunner uses (relay protocol, 5.9). */
public final class HeaderName {
  private HeaderName() {}

  /**
   * Returns a name with upper case at the start and after each hyphen, and lower case elsewhere:
   * {@code X-Request-Id}. Returns a string that is not a token unchanged.
   *
   * @param name the name
   * @return the name in the spelling of Go
   */
  public static String canonical(String name) {
    if (!Token.is(name)) {
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
}
