package dev.rrjava.processor.type;

/** The form of the names of methods, header fields and cookies (RFC 9110 section 5.6.2). */
public final class HttpToken {
  private static final String PUNCTUATION = "!#$%&'*+-.^_`|~";

  private HttpToken() {}

  /**
   * Returns whether a string is a token.
   *
   * @param string a string
   * @return true if the string is a token
   */
  public static boolean isToken(String string) {
    return !string.isEmpty() && string.chars().allMatch(HttpToken::isTokenChar);
  }

  /**
   * Returns whether a token can contain a character.
   *
   * @param c a character
   * @return true if the token can contain a character
   */
  public static boolean isTokenChar(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PUNCTUATION.indexOf(c) >= 0;
  }
}
