package dev.rrjava.generated;

import dev.rrjava.http.Headers;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.MediaType;
import dev.rrjava.http.Request;
import java.util.List;

/**
 * The media types of bodies that are understood (RFC 9110 section 8.3). Made once; matching
 * allocates nothing.
 */
public final class ConsumedMediaTypes {
  /** The {@link #specificity} of a range of all types. */
  public static final int ANY = 1;

  private static final int TYPE = 2;

  /** More than any suffix makes: RFC 6838 section 4.2 has 127 characters for a subtype. */
  private static final int EXACT = 1_000;

  /** As they were declared. */
  private final List<String> names;

  private final MediaType[] ranges;

  /** For each range what {@link #specificity} is for the bodies in it. */
  private final int[] specificities;

  private ConsumedMediaTypes(List<String> names) {
    this.names = names;
    this.ranges = names.stream().map(MediaType::parse).toArray(MediaType[]::new);
    this.specificities = new int[ranges.length];
    for (int i = 0; i < ranges.length; i++) {
      specificities[i] = specificity(ranges[i]);
    }
  }

  /** Of two suffixes that a type has, such as {@code +json} and {@code +ld+json}, the longer. */
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
    return new ConsumedMediaTypes(List.copyOf(ranges));
  }

  /**
   * What one of several understands.
   *
   * @param all one at least
   * @return the ranges of all, in order
   */
  public static ConsumedMediaTypes anyOf(List<ConsumedMediaTypes> all) {
    return of(all.stream().flatMap(types -> types.names.stream()).toList());
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
    return new HttpException(
        415,
        "wanted a body of type " + wanted + ", got " + got + "\n",
        Headers.of("Accept", wanted));
  }

  @Override
  public String toString() {
    return String.join(", ", names);
  }
}
