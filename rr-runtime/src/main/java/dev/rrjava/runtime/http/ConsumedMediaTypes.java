package dev.rrjava.runtime.http;

import java.util.List;
import java.util.Optional;

/**
 * The media types of bodies that are understood (RFC 9110 section 8.3). Made once; matching
 * allocates nothing.
 */
public final class ConsumedMediaTypes {
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
    Optional<String> contentType = request.headers().first("Content-Type");
    return includes(contentType.orElse(""));
  }

  /**
   * Whether a media type is understood.
   *
   * @param mediaType with or without parameters
   * @return true when it is in one of the ranges
   */
  public boolean includes(String mediaType) {
    for (String range : ranges) {
      if (matches(range, mediaType)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String range, String mediaType) {
    int plus = range.indexOf("/*+");
    if (plus < 0) {
      return range.equals("*/*")
          || MediaRange.specificity(range, 0, range.length(), mediaType) >= 0;
    }
    int end = MediaRange.endOfType(mediaType);
    int suffix = range.length() - plus - 2;
    return end > plus + 1 + suffix
        && range.regionMatches(true, 0, mediaType, 0, plus + 1)
        && range.regionMatches(true, plus + 2, mediaType, end - suffix, suffix);
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
