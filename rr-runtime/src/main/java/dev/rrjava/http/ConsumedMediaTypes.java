package dev.rrjava.http;

import java.util.List;

/**
 * The media types of bodies that are understood (RFC 9110 section 8.3). Made once; matching
 * allocates nothing.
 */
public final class ConsumedMediaTypes {
  /** The {@link #specificity} of a range of all types. */
  public static final int ANY = 1;

  private static final int SUFFIX = 2;

  /** More than any suffix makes: RFC 6838 section 4.2 has 127 characters for a subtype. */
  private static final int EXACT = 1_000;

  private final List<String> ranges;

  private ConsumedMediaTypes(List<String> ranges) {
    this.ranges = ranges;
  }

  /**
   * What is understood.
   *
   * @param ranges media types, or ranges of them: <code>text/*</code>, {@code application/*+json}
   * @return the ranges
   * @throws IllegalArgumentException when there are none, or one is no range
   */
  public static ConsumedMediaTypes of(String... ranges) {
    return of(List.of(ranges));
  }

  /**
   * As {@link #of(String...)}.
   *
   * @param ranges media types, or ranges of them
   * @return the ranges
   * @throws IllegalArgumentException when there are none, or one is no range
   */
  public static ConsumedMediaTypes of(List<String> ranges) {
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("at least one media type is consumed");
    }
    for (String range : ranges) {
      int slash = range.indexOf('/');
      if (slash <= 0 || slash == range.length() - 1) {
        throw new IllegalArgumentException(
            "a body has a media type such as text/plain, not \"" + range + "\"");
      }
    }
    return new ConsumedMediaTypes(List.copyOf(ranges));
  }

  /**
   * What one of several understands.
   *
   * @param all one at least
   * @return the ranges of all, in order
   */
  public static ConsumedMediaTypes anyOf(List<ConsumedMediaTypes> all) {
    return of(all.stream().flatMap(types -> types.ranges.stream()).toList());
  }

  /**
   * Whether the body of a request is understood. One without {@code Content-Type} is of no known
   * type, which only a range of all types has room for.
   *
   * @param request the request
   * @return true when its media type is in one of the ranges
   */
  public boolean matches(Request request) {
    return specificity(request) > 0;
  }

  /**
   * Whether a media type is understood.
   *
   * @param mediaType with or without parameters
   * @return true when it is in one of the ranges
   */
  public boolean includes(String mediaType) {
    return specificity(mediaType) > 0;
  }

  /**
   * How exactly the body of a request is named: by a range of all types, by one of a type, by one
   * with a suffix, by its own type, by that with parameters.
   *
   * @param request the request
   * @return 0 when it is not understood, {@link #ANY} for a range of all types, more for what is
   *     more exact
   */
  public int specificity(Request request) {
    return specificity(request.headers().first("Content-Type").orElse(""));
  }

  private int specificity(String mediaType) {
    int specificity = 0;
    for (String range : ranges) {
      specificity = Math.max(specificity, specificity(range, mediaType));
    }
    return specificity;
  }

  private static int specificity(String range, String mediaType) {
    if (range.equals("*/*")) {
      return ANY;
    }
    int plus = range.indexOf("/*+");
    if (plus >= 0) {
      return suffixSpecificity(range, plus, mediaType);
    }
    int found = MediaRange.specificity(range, 0, range.length(), mediaType);
    if (found < 0) {
      return 0;
    }
    return found < MediaRange.EXACT ? ANY + found : EXACT + found;
  }

  /** Of two suffixes that a type has, such as {@code +json} and {@code +ld+json}, the longer. */
  private static int suffixSpecificity(String range, int plus, String mediaType) {
    int end = MediaRange.endOfType(mediaType);
    int suffix = range.length() - plus - 2;
    boolean isIncluded =
        end > plus + 1 + suffix
            && range.regionMatches(true, 0, mediaType, 0, plus + 1)
            && range.regionMatches(true, plus + 2, mediaType, end - suffix, suffix);
    return isIncluded ? SUFFIX + suffix : 0;
  }

  /**
   * Refuses a body that is not understood.
   *
   * @param request the request
   * @throws HttpException with status 415 when its media type is in none of the ranges
   */
  public void require(Request request) {
    if (!matches(request)) {
      throw unsupported(request);
    }
  }

  /**
   * The failure of a body that is not understood.
   *
   * @param request whose {@code Content-Type} is quoted
   * @return with status 415, and what is understood in {@code Accept} (RFC 9110 section 15.5.16)
   */
  public HttpException unsupported(Request request) {
    String wanted = toString();
    String got = request.header("Content-Type").map(type -> '"' + type + '"').orElse("none");
    return new HttpException(415, "wanted a body of type " + wanted + ", got " + got + "\n")
        .withHeader("Accept", wanted);
  }

  @Override
  public String toString() {
    return String.join(", ", ranges);
  }
}
