package dev.rrjava.runtime.http;

/**
 * Media types and ranges of them inside a longer text (RFC 9110 sections 8.3.1 and 12.5.1), read
 * where they lie.
 */
final class MediaRange {
  /** The specificity of type and subtype; each parameter adds one. */
  static final int EXACT = 2;

  private MediaRange() {}

  /**
   * The index of the comma that ends a list's element, or of the end; commas in quotes are text.
   */
  static int endOfElement(String text, int start) {
    return indexOutsideQuotes(text, ',', start, text.length());
  }

  /**
   * How exactly a range names a media type.
   *
   * @param start index of the first character of the range, blanks included
   * @param end index behind it
   * @return 0 for any type, 1 for any subtype, 2 and more for this one; -1 when it is another
   */
  static int specificity(String text, int start, int end, String mediaType) {
    int from = skipBlanks(text, start, end);
    int to = indexOutsideQuotes(text, ';', from, end);
    int typeEnd = trimEnd(text, from, to);
    int slash = text.indexOf('/', from);
    if (slash < 0 || slash >= typeEnd) {
      return -1;
    }
    int offeredEnd = endOfType(mediaType);
    int typeLength = slash + 1 - from;
    if (typeEnd - from == 3 && text.startsWith("*/*", from)) {
      return 0;
    }
    if (!text.regionMatches(true, from, mediaType, 0, typeLength)) {
      return -1;
    }
    if (typeEnd - slash == 2 && text.charAt(slash + 1) == '*') {
      return 1;
    }
    boolean isSame =
        typeEnd - from == offeredEnd && text.regionMatches(true, from, mediaType, 0, offeredEnd);
    return isSame ? withParameters(text, to, end, mediaType) : -1;
  }

  /** A charset is of no importance: all text here is UTF-8, and clients ask for what they get. */
  private static int withParameters(String text, int start, int end, String mediaType) {
    int specificity = EXACT;
    for (int semicolon = start; semicolon < end; ) {
      int next = indexOutsideQuotes(text, ';', semicolon + 1, end);
      int from = skipBlanks(text, semicolon + 1, next);
      if (startsWithName(text, from, next, "q")) {
        return specificity;
      }
      if (from < next && !startsWithName(text, from, next, "charset")) {
        if (!hasParameter(mediaType, text.substring(from, trimEnd(text, from, next)))) {
          return -1;
        }
        specificity++;
      }
      semicolon = next;
    }
    return specificity;
  }

  /** The quality of an element in thousandths: 1000 when it has none, -1 when it is malformed. */
  static int quality(String text, int start, int end) {
    for (int semicolon = indexOutsideQuotes(text, ';', start, end); semicolon < end; ) {
      int next = indexOutsideQuotes(text, ';', semicolon + 1, end);
      int from = skipBlanks(text, semicolon + 1, next);
      if (startsWithName(text, from, next, "q")) {
        return thousandths(text, from + 2, trimEnd(text, from, next));
      }
      semicolon = next;
    }
    return 1000;
  }

  /** The value of the parameter {@code charset} of a media type; empty when it has none. */
  static String charset(String mediaType) {
    int end = mediaType.length();
    for (int semicolon = indexOutsideQuotes(mediaType, ';', 0, end); semicolon < end; ) {
      int next = indexOutsideQuotes(mediaType, ';', semicolon + 1, end);
      int from = skipBlanks(mediaType, semicolon + 1, next);
      if (startsWithName(mediaType, from, next, "charset")) {
        int value = from + "charset=".length();
        return mediaType.substring(value, trimEnd(mediaType, value, next)).replace("\"", "").trim();
      }
      semicolon = next;
    }
    return "";
  }

  private static int thousandths(String text, int start, int end) {
    if (end - start < 1 || end - start > 5 || (end - start > 1 && text.charAt(start + 1) != '.')) {
      return -1;
    }
    int weight = 1000;
    int sum = 0;
    for (int i = start; i < end; i++) {
      if (i != start + 1) {
        char c = text.charAt(i);
        if (c < '0' || c > '9') {
          return -1;
        }
        sum += (c - '0') * weight;
        weight /= 10;
      }
    }
    return sum <= 1000 ? sum : -1;
  }

  private static boolean hasParameter(String mediaType, String wanted) {
    for (String parameter : mediaType.substring(endOfType(mediaType)).split(";", -1)) {
      if (parameter.strip().replace("\"", "").equalsIgnoreCase(wanted.replace("\"", ""))) {
        return true;
      }
    }
    return false;
  }

  /** The index behind type and subtype. */
  static int endOfType(String mediaType) {
    int semicolon = mediaType.indexOf(';');
    return trimEnd(mediaType, 0, semicolon < 0 ? mediaType.length() : semicolon);
  }

  private static boolean startsWithName(String text, int start, int end, String name) {
    int equals = start + name.length();
    return equals < end
        && text.charAt(equals) == '='
        && text.regionMatches(true, start, name, 0, name.length());
  }

  private static int skipBlanks(String text, int start, int end) {
    int from = start;
    while (from < end && isBlank(text.charAt(from))) {
      from++;
    }
    return from;
  }

  private static int trimEnd(String text, int start, int end) {
    int to = end;
    while (to > start && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static int indexOutsideQuotes(String text, char wanted, int start, int end) {
    boolean isQuoted = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == '\\' && isQuoted) {
        i++;
      } else if (c == wanted && !isQuoted) {
        return i;
      }
    }
    return end;
  }
}
