package dev.rrjava.http;

/** A parameter of a media type (RFC 9110 section 5.6.6), read where it lies. */
final class MediaParameter {
  private MediaParameter() {}

  /**
   * Where a media type has a parameter of the same name.
   *
   * @param text holds the parameter from {@code start} to {@code end}
   * @return the index of its first character, or -1 when there is none
   */
  static int indexOf(String mediaType, String text, int start, int end) {
    int nameLength = endOfName(text, start, end) - start;
    int typeEnd = mediaType.length();
    for (int semicolon = mediaType.indexOf(';'); semicolon >= 0 && semicolon < typeEnd; ) {
      int next = MediaRange.indexOutsideQuotes(mediaType, ';', semicolon + 1, typeEnd);
      int from = MediaRange.skipSpaces(mediaType, semicolon + 1, next);
      if (endOfName(mediaType, from, next) - from == nameLength
          && mediaType.regionMatches(true, from, text, start, nameLength)) {
        return from;
      }
      semicolon = next;
    }
    return -1;
  }

  /** Whether the values of two parameters are the same, quotes and case aside. */
  static boolean isSameValue(String mediaType, int place, String text, int start, int end) {
    int length = mediaType.length();
    int otherEnd = MediaRange.indexOutsideQuotes(mediaType, ';', place, length);
    int to = MediaRange.trimEnd(text, start, end);
    int otherTo = MediaRange.trimEnd(mediaType, place, otherEnd);
    int i = startOfValue(text, start, to);
    int j = startOfValue(mediaType, place, otherTo);
    while (true) {
      i = skipQuoting(text, i, to);
      j = skipQuoting(mediaType, j, otherTo);
      if (i == to || j == otherTo) {
        return i == to && j == otherTo;
      }
      if (Character.toLowerCase(text.charAt(i)) != Character.toLowerCase(mediaType.charAt(j))) {
        return false;
      }
      i++;
      j++;
    }
  }

  private static int endOfName(String text, int start, int end) {
    return MediaRange.trimEnd(text, start, equalsSign(text, start, end));
  }

  private static int startOfValue(String text, int start, int end) {
    int equals = equalsSign(text, start, end);
    return equals == end ? end : MediaRange.skipSpaces(text, equals + 1, end);
  }

  /** The index of the equals sign, or of the end when there is none. */
  private static int equalsSign(String text, int start, int end) {
    int equals = text.indexOf('=', start);
    return equals < 0 || equals > end ? end : equals;
  }

  /** Passes over a quote, and over a backslash, which stands only inside quotes. */
  private static int skipQuoting(String text, int index, int end) {
    int next = index;
    if (next < end && text.charAt(next) == '"') {
      next++;
    }
    return next < end - 1 && text.charAt(next) == '\\' ? next + 1 : next;
  }
}
