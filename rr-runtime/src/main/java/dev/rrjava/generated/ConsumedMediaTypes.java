package dev.rrjava.generated;

import dev.rrjava.http.Headers;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.MediaType;
import dev.rrjava.http.Request;
import java.util.List;

/**
 * The media types of bodies that a route accepts (RFC 9110 section 8.3). Created once; matching
 * allocates nothing.
 */
public final class ConsumedMediaTypes {
  /** The {@link #specificity} of the range of all types. */
  public static final int ANY = 1;

  private static final int TYPE = 2;

  /**
   * Larger than the value of any suffix: RFC 6838 section 4.2 allows 127 characters for a subtype.
   */
  private static final int EXACT = 1_000;

  /** The media types as they were declared. */
  private final List<String> names;

  private final MediaType[] ranges;

  /** For each range, the {@link #specificity} of the bodies in it. */
  private final int[] specificities;

  private ConsumedMediaTypes(List<String> names) {
    this.names = names;
    this.ranges = names.stream().map(MediaType::parse).toArray(MediaType[]::new);
    this.specificities = new int[ranges.length];
    for (int i = 0; i < ranges.length; i++) {
      specificities[i] = specificity(ranges[i]);
    }
  }

  /**
   * Prefers the longer of two suffixes that a type has, such as {@code +json} and {@code +ld+json}.
   */
  private static int specificity(MediaType range) {
    String subtype = range.subtype();
    if (range.name().equals("*/*")) {
      return ANY;
    }
    if (subtype.startsWith("*")) {
      return TYPE + subtype.length() - 1;
    }
    int parameters = range.parameters().size() - (range.parameter("charset").isPresent() ? 1 : 0);
    return EXACT + parameters;
  }

  /**
   * Returns an object that accepts the given media types.
   *
   * @param ranges media types or media ranges: <code>text/*</code>, {@code application/*+json}
   * @return the media types
   * @throws IllegalArgumentException if there are none, or if one is not a media range
   */
  public static ConsumedMediaTypes of(String... ranges) {
    return of(List.of(ranges));
  }

  /**
   * Returns an object that accepts the given media types.
   *
   * @param ranges media types or media ranges
   * @return the media types
   * @throws IllegalArgumentException if there are none, or if one is not a media range
   */
  public static ConsumedMediaTypes of(List<String> ranges) {
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("expected at least one media type");
    }
    return new ConsumedMediaTypes(List.copyOf(ranges));
  }

  /**
   * Returns an object that accepts the media types of several.
   *
   * @param all the others, at least one
   * @return their media types, in order
   */
  public static ConsumedMediaTypes anyOf(List<ConsumedMediaTypes> all) {
    return of(all.stream().flatMap(types -> types.names.stream()).toList());
  }

  /**
   * Returns whether the body of a request is accepted. A body without {@code Content-Type} is
   * accepted only by the range of all types.
   *
   * @param request the request
   * @return true if its media type is in one of the ranges
   */
  public boolean matches(Request request) {
    return specificity(request) > 0;
  }

  /**
   * Returns whether a media type is accepted.
   *
   * @param mediaType the media type, with or without parameters
   * @return true if it is in one of the ranges
   */
  public boolean includes(String mediaType) {
    return specificity(mediaType) > 0;
  }

  /**
   * Returns how specific the matching range for the body of a request is: all types, one type, one
   * with a suffix, its own type, its own type with parameters.
   *
   * @param request the request
   * @return 0 if the body is not accepted, {@link #ANY} for the range of all types, a larger number
   *     for a more specific one
   */
  public int specificity(Request request) {
    return specificity(request.headers().first("Content-Type").orElse(""));
  }

  private int specificity(String contentType) {
    int best = 0;
    for (int i = 0; i < ranges.length; i++) {
      if (specificities[i] > best && ranges[i].includes(contentType)) {
        best = specificities[i];
      }
    }
    return best;
  }

  /**
   * Rejects a body that is not accepted.
   *
   * @param request the request
   * @throws HttpException with status 415 if its media type is in none of the ranges
   */
  public void require(Request request) {
    if (!matches(request)) {
      throw unsupported(request);
    }
  }

  /**
   * Returns the exception for a body that is not accepted.
   *
   * @param request the request, whose {@code Content-Type} is quoted
   * @return an exception with status 415, and the accepted media types in {@code Accept} (RFC 9110
   *     section 15.5.16)
   */
  public HttpException unsupported(Request request) {
    String expected = toString();
    String actual =
        request
            .header("Content-Type")
            .map(type -> '"' + type + '"')
            .orElse("a body without Content-Type");
    return new HttpException(
        415,
        "expected a body of type " + expected + " but was " + actual + "\n",
        Headers.of("Accept", expected));
  }

  @Override
  public String toString() {
    return String.join(", ", names);
  }
}
