package dev.rrjava.internal.header;

/**
 * Reads the value of {@code Content-Type} in place (RFC 9110 section 8.3). Lenient: a value that is
 * not a media type has no charset and is not JSON.
 */
public final class ContentType {
  private ContentType() {}

  /**
   * Returns the index after type and subtype.
   *
   * @param value the value of the header
   * @return the index
   */
  public static int endOfName(String value) {
    int semicolon = value.indexOf(';');
    return FieldValue.trimEnd(value, 0, semicolon < 0 ? value.length() : semicolon);
  }

  /**
   * Returns whether type and subtype are these, in any case.
   *
   * @param value the value of the header
   * @param name type and subtype in lower case
   * @return true if so
   */
  public static boolean isNamed(String value, String name) {
    int start = FieldValue.skipSpaces(value, 0, value.length());
    return endOfName(value) - start == name.length()
        && value.regionMatches(true, start, name, 0, name.length());
  }

  /**
   * Returns whether the subtype is {@code json} or {@code x-ndjson}, or has the suffix of JSON.
   *
   * @param value the value of the header
   * @return true if so
   */
  public static boolean isJson(String value) {
    int end = endOfName(value);
    return endsWith(value, end, "/json")
        || endsWith(value, end, "+json")
        || isNamed(value, "application/x-ndjson");
  }

  private static boolean endsWith(String value, int end, String ending) {
    int start = end - ending.length();
    return start >= 0 && value.regionMatches(true, start, ending, 0, ending.length());
  }

  /**
   * Returns the value of the parameter {@code charset}; empty if there is none.
   *
   * @param value the value of the header
   * @return the value
   */
  public static String charset(String value) {
    int end = value.length();
    int semicolon = FieldValue.indexOutsideQuotes(value, ';', 0, end);
    int start = FieldValue.findValue(value, semicolon, end, "charset");
    return start < 0
        ? ""
        : value.substring(start, FieldValue.endOfValue(value, start, end)).replace("\"", "").trim();
  }
}
