package dev.rrjava.internal.header;

/**
 * Reads the elements, parameters and quoted strings of header values in place (RFC 9110 sections
 * 5.6.1 to 5.6.6).
 */
public final class FieldValue {
  private FieldValue() {}

  /**
   * Returns the index of the first character from {@code start} that is not a space or tab.
   *
   * @param text the string that contains the value
   * @param start the index of the first character
   * @param end the index after the last character
   * @return the index
   */
  public static int skipSpaces(String text, int start, int end) {
    int from = start;
    while (from < end && isSpace(text.charAt(from))) {
      from++;
    }
    return from;
  }

  /**
   * Returns the index after the last character before {@code end} that is not a space or tab.
   *
   * @param text the string that contains the value
   * @param start the index of the first character
   * @param end the index after the last character
   * @return the index
   */
  public static int trimEnd(String text, int start, int end) {
    int to = end;
    while (to > start && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  /**
   * Returns the index of the comma that ends an element of a list, or the end of the string.
   *
   * @param text the string that contains the value
   * @param start the index of the first character
   * @return the index
   */
  public static int endOfElement(String text, int start) {
    return indexOutsideQuotes(text, ',', start, text.length());
  }

  /**
   * Returns the index of a character that is not in a quoted string, or {@code end}.
   *
   * @param text the string that contains the value
   * @param searched the character
   * @param start the index of the first character
   * @param end the index after the last character
   * @return the index
   */
  public static int indexOutsideQuotes(String text, char searched, int start, int end) {
    boolean isQuoted = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == '\\' && isQuoted) {
        i++;
      } else if (c == searched && !isQuoted) {
        return i;
      }
    }
    return end;
  }

  /**
   * Returns where the value of a parameter starts, or -1 if the parameter has another name. Ignores
   * spaces around the equals sign: RFC 9110 section 5.6.6 allows none, but some clients send them.
   *
   * @param text the string that contains the value
   * @param start the index of the name
   * @param end the index after the parameter
   * @param name the name of the parameter
   * @return the index
   */
  public static int startOfValue(String text, int start, int end, String name) {
    if (!text.regionMatches(true, start, name, 0, name.length())) {
      return -1;
    }
    int equals = skipSpaces(text, start + name.length(), end);
    return equals < end && text.charAt(equals) == '=' ? skipSpaces(text, equals + 1, end) : -1;
  }

  /**
   * Returns where the value of the first parameter with a name starts, or -1 if there is none.
   *
   * @param text the string that contains the value
   * @param start the index of a semicolon before the parameters, or {@code end}
   * @param end the index after the last character
   * @param name the name of the parameter
   * @return the index
   */
  public static int findValue(String text, int start, int end, String name) {
    for (int semicolon = start; semicolon < end; ) {
      int next = indexOutsideQuotes(text, ';', semicolon + 1, end);
      int value = startOfValue(text, skipSpaces(text, semicolon + 1, next), next, name);
      if (value >= 0) {
        return value;
      }
      semicolon = next;
    }
    return -1;
  }

  /**
   * Returns the index after the value of a parameter.
   *
   * @param text the string that contains the value
   * @param start the index of the first character
   * @param end the index after the last character
   * @return the index
   */
  public static int endOfValue(String text, int start, int end) {
    return trimEnd(text, start, indexOutsideQuotes(text, ';', start, end));
  }

  /**
   * Returns whether a value in a string, without quotes and escapes, is another, in any case.
   *
   * @param text the string that contains the value
   * @param start the index of the first character
   * @param end the index after the last character
   * @param value the other value
   * @return true if so
   */
  public static boolean isSameValue(String text, int start, int end, String value) {
    boolean isQuoted = isQuoted(text, start, end);
    int to = isQuoted ? end - 1 : end;
    int length = value.length();
    int i = isQuoted ? start + 1 : start;
    for (int j = 0; i < to && j < length; j++) {
      if (isQuoted && text.charAt(i) == '\\' && i < to - 1) {
        i++;
      }
      if (Character.toLowerCase(text.charAt(i)) != Character.toLowerCase(value.charAt(j))) {
        return false;
      }
      i++;
      if (j == length - 1) {
        return i == to;
      }
    }
    return i == to && length == 0;
  }

  /**
   * Returns a value without quotes and escapes.
   *
   * @param text the string that contains the value
   * @param start the index of the first character
   * @param end the index after the last character
   * @return the value
   */
  public static String unquoted(String text, int start, int end) {
    if (!isQuoted(text, start, end)) {
      return text.substring(start, end);
    }
    StringBuilder value = new StringBuilder(end - start);
    for (int i = start + 1; i < end - 1; i++) {
      if (text.charAt(i) == '\\' && i < end - 2) {
        i++;
      }
      value.append(text.charAt(i));
    }
    return value.toString();
  }

  private static boolean isQuoted(String text, int start, int end) {
    return end - start >= 2 && text.charAt(start) == '"' && text.charAt(end - 1) == '"';
  }
}
