package dev.rrjava.http;

/** What a client says of a media type in {@code Accept} (RFC 9110 section 12.5.1). */
final class Accept {
  static final String NAME = "Accept";
  static final int BEST = 1000;

  /** Room for the number of parameters beside a quality. */
  private static final int PARAMETERS = 16;

  private Accept() {}

  /**
   * The quality of a media type for a client, in thousandths: that of the range which names it most
   * exactly. 0 when it is not acceptable, 1000 when the client says nothing at all.
   */
  static int quality(Headers headers, String mediaType) {
    return preference(headers, mediaType) / PARAMETERS;
  }

  /**
   * As {@link #quality(Headers, String)}, where ranges that are less specific don't count.
   *
   * @param least 0 for all ranges, 1 for those with a type
   */
  static int quality(Headers headers, String mediaType, int least) {
    return preference(headers, mediaType, least) / PARAMETERS;
  }

  /**
   * The {@link #quality(Headers, String) quality}, and of two media types that are equal in it,
   * more for the one of which the client names more parameters.
   */
  static int preference(Headers headers, String mediaType) {
    return preference(headers, mediaType, 0);
  }

  /** Whether no other media type can be preferred, if none has parameters. */
  static boolean isBest(int preference) {
    return preference >= BEST * PARAMETERS;
  }

  private static int preference(Headers headers, String mediaType, int least) {
    int specificity = least - 1;
    int quality = 0;
    boolean isSaid = false;
    for (int line = 0; line < headers.size(); line++) {
      if (!headers.isNamed(line, NAME)) {
        continue;
      }
      String value = headers.value(line);
      if (value.equals("*/*") && least == 0 && specificity < 0) {
        specificity = 0;
        quality = BEST;
        isSaid = true;
        continue;
      }
      for (int start = 0; start < value.length(); ) {
        int end = MediaRange.endOfElement(value, start);
        if (MediaRange.isRange(value, start, end)) {
          isSaid = true;
          int found = MediaRange.lenientSpecificity(value, start, end, mediaType);
          int weight = found < least ? 0 : MediaRange.quality(value, start, end);
          // Who refuses another parameter does not refuse this media type.
          boolean counts =
              found >= least && (weight > 0 || found != MediaRange.WITH_OTHER_PARAMETERS);
          if (counts && (found > specificity || (found == specificity && weight > quality))) {
            specificity = found;
            quality = weight;
          }
        }
        start = end + 1;
      }
    }
    if (!isSaid && least == 0) {
      return BEST * PARAMETERS;
    }
    int parameters = quality == 0 ? 0 : Math.max(0, specificity - MediaRange.EXACT);
    return quality * PARAMETERS + Math.min(parameters, PARAMETERS - 1);
  }
}
