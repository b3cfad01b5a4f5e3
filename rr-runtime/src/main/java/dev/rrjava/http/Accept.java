package dev.rrjava.http;

import dev.rrjava.internal.header.FieldValue;
import dev.rrjava.internal.header.Token;
import org.jspecify.annotations.Nullable;

/** Evaluates {@code Accept} for media types (RFC 9110 section 12.5.1). */
final class Accept {
  static final String NAME = "Accept";
  static final int BEST = 1000;

  /** The specificity of a range of any subtype with a suffix, which is not in RFC 9110. */
  private static final int SUFFIX = 2;

  /** The specificity of a range with a parameter that the media type does not have. */
  private static final int WITH_OTHER_PARAMETERS = 3;

  /** The specificity of the media type itself; each equal parameter adds one. */
  private static final int EXACT = 4;

  /** The factor of a quality, which leaves room for a number of parameters. */
  private static final int PARAMETERS = 16;

  private Accept() {}

  /**
   * Returns the quality of a media type for a client, in thousandths: that of the most specific
   * range that matches it. 0 if it is not acceptable, 1000 if there is no {@code Accept}.
   */
  static int quality(Headers headers, MediaType mediaType) {
    return preference(headers, mediaType) / PARAMETERS;
  }

  /**
   * Returns the {@link #quality(Headers, MediaType) quality}, ignoring less specific ranges.
   *
   * @param least 0 for all ranges, 1 for those with a type
   */
  static int quality(Headers headers, MediaType mediaType, int least) {
    return preference(headers, mediaType, least) / PARAMETERS;
  }

  /**
   * Returns the {@link #quality(Headers, MediaType) quality}; of two media types with the same
   * quality, the result is larger for the one of which {@code Accept} has more parameters.
   */
  static int preference(Headers headers, MediaType mediaType) {
    return preference(headers, mediaType, 0);
  }

  private static int preference(Headers headers, MediaType mediaType, int least) {
    int best = least - 1;
    int quality = 0;
    boolean isSaid = false;
    for (int line = 0; line < headers.size(); line++) {
      if (!headers.isNamed(line, NAME)) {
        continue;
      }
      String value = headers.value(line);
      if (value.equals("*/*") && least == 0 && best < 0) {
        best = 0;
        quality = BEST;
        isSaid = true;
        continue;
      }
      for (int start = 0; start < value.length(); ) {
        int end = FieldValue.endOfElement(value, start);
        if (isRange(value, start, end)) {
          isSaid = true;
          int found = specificity(value, start, end, mediaType);
          int weight = found < least ? 0 : quality(value, start, end);
          // A range that rejects another parameter does not reject this media type.
          boolean counts = found >= least && (weight > 0 || found != WITH_OTHER_PARAMETERS);
          if (counts && (found > best || (found == best && weight > quality))) {
            best = found;
            quality = weight;
          }
        }
        start = end + 1;
      }
    }
    if (!isSaid && least == 0) {
      return BEST * PARAMETERS;
    }
    int parameters = quality == 0 ? 0 : Math.max(0, best - EXACT);
    return quality * PARAMETERS + Math.min(parameters, PARAMETERS - 1);
  }

  /**
   * Returns how specific a range is for a media type. A range may have parameters that the media
   * type does not have: clients send some for servers that know them ({@code
   * application/json;odata=verbose}).
   *
   * @param start index of the first character of the range, spaces included
   * @param end index after it
   * @return 0 for any type, 1 for any subtype, 2 for any with its suffix, {@link
   *     #WITH_OTHER_PARAMETERS}, {@link #EXACT} and more for this one; -1 if it is another
   */
  private static int specificity(String text, int start, int end, MediaType mediaType) {
    int from = FieldValue.skipSpaces(text, start, end);
    int to = FieldValue.indexOutsideQuotes(text, ';', from, end);
    int typeEnd = FieldValue.trimEnd(text, from, to);
    if (isAny(text, from, typeEnd)) {
      return 0;
    }
    int slash = text.indexOf('/', from);
    String name = mediaType.name();
    if (slash < 0
        || slash >= typeEnd
        || !text.regionMatches(true, from, name, 0, slash + 1 - from)) {
      return -1;
    }
    if (typeEnd - slash == 2 && text.charAt(slash + 1) == '*') {
      return 1;
    }
    if (text.startsWith("*+", slash + 1)) {
      int suffix = typeEnd - slash - 2;
      boolean hasSuffix =
          name.length() - suffix > slash - from + 1
              && text.regionMatches(true, slash + 2, name, name.length() - suffix, suffix);
      return hasSuffix ? SUFFIX : -1;
    }
    boolean isSame =
        typeEnd - from == name.length() && text.regionMatches(true, from, name, 0, name.length());
    return isSame ? specificityByParameters(text, to, end, mediaType) : -1;
  }

  /**
   * Returns the asterisk alone is not a range, but the JDK's {@code HttpURLConnection} sends it.
   */
  private static boolean isAny(String text, int start, int end) {
    return (end - start == 3 && text.startsWith("*/*", start))
        || (end - start == 1 && text.charAt(start) == '*');
  }

  /** Ignores a charset: all text here is UTF-8. */
  private static int specificityByParameters(String text, int start, int end, MediaType mediaType) {
    int specificity = EXACT;
    boolean hasOthers = false;
    for (int semicolon = start; semicolon < end; ) {
      int next = FieldValue.indexOutsideQuotes(text, ';', semicolon + 1, end);
      int from = FieldValue.skipSpaces(text, semicolon + 1, next);
      if (FieldValue.startOfValue(text, from, next, "q") >= 0) {
        break;
      }
      if (from < next && FieldValue.startOfValue(text, from, next, "charset") < 0) {
        String value = valueOf(mediaType, text, from, next);
        if (value == null) {
          hasOthers = true;
        } else if (isValue(text, from, next, value)) {
          specificity++;
        } else {
          return -1;
        }
      }
      semicolon = next;
    }
    return hasOthers ? WITH_OTHER_PARAMETERS : specificity;
  }

  /** Returns the value of the media type's parameter of the same name, or null. */
  private static @Nullable String valueOf(MediaType mediaType, String text, int start, int end) {
    String[] parameters = mediaType.comparedParameters();
    if (parameters.length == 0) {
      return null;
    }
    int nameEnd = FieldValue.trimEnd(text, start, equalsSign(text, start, end));
    for (int i = 0; i < parameters.length; i += 2) {
      String name = parameters[i];
      if (name.length() == nameEnd - start
          && text.regionMatches(true, start, name, 0, name.length())) {
        return parameters[i + 1];
      }
    }
    return null;
  }

  private static boolean isValue(String text, int start, int end, String value) {
    int equals = equalsSign(text, start, end);
    int from = equals == end ? end : FieldValue.skipSpaces(text, equals + 1, end);
    return FieldValue.isSameValue(text, from, FieldValue.trimEnd(text, from, end), value);
  }

  /** Returns the index of the equals sign, or the end if there is none. */
  private static int equalsSign(String text, int start, int end) {
    int equals = text.indexOf('=', start);
    return equals < 0 || equals > end ? end : equals;
  }

  /** Returns whether an element of a list is a range with a valid quality, if it has one. */
  private static boolean isRange(String text, int start, int end) {
    int from = FieldValue.skipSpaces(text, start, end);
    int to = FieldValue.trimEnd(text, from, FieldValue.indexOutsideQuotes(text, ';', from, end));
    int slash = text.indexOf('/', from);
    boolean isType =
        slash >= 0
            && slash < to
            && text.charAt(from) != '*'
            && Token.is(text, from, slash)
            && Token.is(text, slash + 1, to);
    return (isType || isAny(text, from, to)) && quality(text, start, end) >= 0;
  }

  /**
   * Returns the quality of an element in thousandths: 1000 if it has none, -1 if it is malformed.
   */
  private static int quality(String text, int start, int end) {
    int semicolon = FieldValue.indexOutsideQuotes(text, ';', start, end);
    int value = FieldValue.findValue(text, semicolon, end, "q");
    return value < 0 ? BEST : thousandths(text, value, FieldValue.endOfValue(text, value, end));
  }

  /**
   * Parses a weight from 0 to 1. Clients send {@code .2} and more than three digits as well; digits
   * after the third are ignored.
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
}
