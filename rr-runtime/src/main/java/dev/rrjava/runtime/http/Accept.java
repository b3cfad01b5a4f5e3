package dev.rrjava.runtime.http;

/** What a client says of a media type in {@code Accept} (RFC 9110 section 12.5.1). */
final class Accept {
  static final String NAME = "Accept";
  static final int BEST = 1000;

  private Accept() {}

  /**
   * The quality of a media type for a client, in thousandths: that of the range which names it most
   * exactly. 0 when it is not acceptable, 1000 when the client says nothing at all.
   */
  static int quality(Headers headers, String mediaType) {
    return quality(headers, mediaType, 0);
  }

  /**
   * As {@link #quality(Headers, String)}, where ranges that are less specific don't count.
   *
   * @param least 0 for all ranges, 1 for those with a type
   */
  static int quality(Headers headers, String mediaType, int least) {
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
        int found = MediaRange.specificity(value, start, end, mediaType);
        int weight = found < least ? -1 : MediaRange.quality(value, start, end);
        if (weight >= 0 && (found > specificity || (found == specificity && weight > quality))) {
          specificity = found;
          quality = weight;
        }
        isSaid |= end > start;
        start = end + 1;
      }
    }
    return isSaid || least > 0 ? quality : BEST;
  }
}
