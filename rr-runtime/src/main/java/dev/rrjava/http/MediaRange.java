package dev.rrjava.http;

import dev.rrjava.internal.header.Token;

/**
 * Media types and ranges of them inside a longer text (RFC 9110 sections 8.3.1 and 12.5.1), read
 * where they lie: nothing is copied.
 */
final class MediaRange {
  /** Any subtype with a suffix: <code>application/*+json</code>, which RFC 9110 does not know. */
  private static final int SUFFIX = 2;

  /** The type and subtype are the same, but the range has a parameter that the type has not. */
  static final int WITH_OTHER_PARAMETERS = 3;

  /** The type and subtype are the same; each parameter that is the same adds one. */
  static final int EXACT = 4;

  private MediaRange() {}

  /** The index of the comma that ends a list's element, or of the end; not one inside quotes. */
  static int endOfElement(String text, int start) {
    return indexOutsideQuotes(text, ',', start, text.length());
  }

  /**
   * How exactly a range names a media type. Only {@code charset} may be a parameter of the range
   * alone.
   *
   * @param start index of the first character of the range, spaces included
   * @param end index behind it
   * @return 0 for any type, 1 for any subtype, 2 for any with its suffix, {@link #EXACT} and more
   *     for this one; -1 when it is another
   */
  static int specificity(String text, int start, int end, String mediaType) {
    int found = lenientSpecificity(text, start, end, mediaType);
    return found == WITH_OTHER_PARAMETERS ? -1 : found;
  }

  /**
   * As {@link #specificity}, where a range may have parameters that the media type has not: clients
   * send such ones for servers that know them ({@code application/json;odata=verbose}).
   *
   * @return also {@link #WITH_OTHER_PARAMETERS}
   */
  static int lenientSpecificity(String text, int start, int end, String mediaType) {
    int from = skipSpaces(text, start, end);
    int to = indexOutsideQuotes(text, ';', from, end);
    int typeEnd = trimEnd(text, from, to);
    if (isAny(text, from, typeEnd)) {
      return 0;
    }
    int slash = text.indexOf('/', from);
    if (slash < 0 || slash >= typeEnd) {
      return -1;
    }
    if (!text.regionMatches(true, from, mediaType, 0, slash + 1 - from)) {
      return -1;
    }
    int offeredEnd = endOfType(mediaType);
    if (typeEnd - slash == 2 && text.charAt(slash + 1) == '*') {
      return 1;
    }
    if (text.startsWith("*+", slash + 1)) {
      int suffix = typeEnd - slash - 2;
      boolean hasSuffix =
          offeredEnd - suffix > slash - from + 1
              && text.regionMatches(true, slash + 2, mediaType, offeredEnd - suffix, suffix);
      return hasSuffix ? SUFFIX : -1;
    }
    boolean isSame =
        typeEnd - from == offeredEnd && text.regionMatches(true, from, mediaType, 0, offeredEnd);
    return isSame ? withParameters(text, to, end, mediaType) : -1;
  }

  /** The asterisk alone is no range, but sent by the JDK's {@code HttpURLConnection}. */
  private static boolean isAny(String text, int start, int end) {
    return (end - start == 3 && text.startsWith("*/*", start))
        || (end - start == 1 && text.charAt(start) == '*');
  }

  /** A charset is of no importance: all text here is UTF-8, and clients ask for what they get. */
  private static int withParameters(String text, int start, int end, String mediaType) {
    int specificity = EXACT;
    boolean hasOthers = false;
    for (int semicolon = start; semicolon < end; ) {
      int next = indexOutsideQuotes(text, ';', semicolon + 1, end);
      int from = skipSpaces(text, semicolon + 1, next);
      if (startOfValue(text, from, next, "q") >= 0) {
        break;
      }
      if (from < next && startOfValue(text, from, next, "charset") < 0) {
        int place = MediaParameter.indexOf(mediaType, text, from, next);
        if (place < 0) {
          hasOthers = true;
        } else if (MediaParameter.isSameValue(mediaType, place, text, from, next)) {
          specificity++;
        } else {
          return -1;
        }
      }
      semicolon = next;
    }
    return hasOthers ? WITH_OTHER_PARAMETERS : specificity;
  }

  /** Whether an element of a list is a range with a quality, if it has one, that can be read. */
  static boolean isRange(String text, int start, int end) {
    int from = skipSpaces(text, start, end);
    int to = trimEnd(text, from, indexOutsideQuotes(text, ';', from, end));
    int slash = text.indexOf('/', from);
    boolean isType =
        slash >= 0
            && slash < to
            && text.charAt(from) != '*'
            && Token.is(text, from, slash)
            && Token.is(text, slash + 1, to);
    return (isType || isAny(text, from, to)) && quality(text, start, end) >= 0;
  }

  /** The quality of an element in thousandths: 1000 when it has none, -1 when it is malformed. */
  static int quality(String text, int start, int end) {
    for (int semicolon = indexOutsideQuotes(text, ';', start, end); semicolon < end; ) {
      int next = indexOutsideQuotes(text, ';', semicolon + 1, end);
      int from = skipSpaces(text, semicolon + 1, next);
      int value = startOfValue(text, from, next, "q");
      if (value >= 0) {
        return thousandths(text, value, trimEnd(text, value, next));
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
      int from = skipSpaces(mediaType, semicolon + 1, next);
      int value = startOfValue(mediaType, from, next, "charset");
      if (value >= 0) {
        return mediaType.substring(value, trimEnd(mediaType, value, next)).replace("\"", "").trim();
      }
      semicolon = next;
    }
    return "";
  }

  /**
   * A weight from 0 to 1. Clients send {@code .2} and more than three digits as well; digits beyond
   * the third don't count.
   */
  private static int thousandths(String text, int start, int end) {
    int dot = text.indexOf('.', start);
    int wholeEnd = dot < 0 || dot > end ? end : dot;
    if (wholeEnd - start > 1 || end - start - (wholeEnd < end ? 1 : 0) < 1) {
      return -1;
    }
    int sum = 0;
    int weight = wholeEnd > start ? 1000 : 100;
    for (int i = start; i < end; i++) {
      if (i != wholeEnd) {
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

  /** The index behind type and subtype. */
  static int endOfType(String mediaType) {
    int semicolon = mediaType.indexOf(';');
    return trimEnd(mediaType, 0, semicolon < 0 ? mediaType.length() : semicolon);
  }

  /**
   * Where the value of a parameter begins, if it has this name; -1 if not. Spaces around the equals
   * sign don't count: RFC 9110 section 5.6.6 allows none, but some clients send them.
   */
  private static int startOfValue(String text, int start, int end, String name) {
    if (!text.regionMatches(true, start, name, 0, name.length())) {
      return -1;
    }
    int equals = skipSpaces(text, start + name.length(), end);
    return equals < end && text.charAt(equals) == '=' ? skipSpaces(text, equals + 1, end) : -1;
  }

  static int skipSpaces(String text, int start, int end) {
    int from = start;
    while (from < end && isSpace(text.charAt(from))) {
      from++;
    }
    return from;
  }

  static int trimEnd(String text, int start, int end) {
    int to = end;
    while (to > start && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  static int indexOutsideQuotes(String text, char searched, int start, int end) {
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
}
