package dev.rrjava.generated;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.MediaType;
import dev.rrjava.http.Request;
import java.util.List;
import java.util.stream.Stream;

/**
 * The media types in which a resource is available; selects the best one for a client (RFC 9110
 * section 12.5.1). Created once; a selection allocates nothing.
 *
 * <p>A range in {@code Accept} may have parameters that an offer does not have: {@code
 * application/json;odata=verbose} accepts {@code application/json}. A parameter that both have must
 * have the same value. A range may have a suffix: <code>application/*+json</code> accepts {@code
 * application/hal+json}. An element that is not a range, or whose quality is not a number from 0 to
 * 1, is ignored; an {@code Accept} with no other elements accepts everything.
 */
public final class MediaTypeOffers {
  /** The media types as they were declared. */
  private final List<String> names;

  private final MediaType[] offers;

  /** Whether an offer may be better for a client than one with the best quality. */
  private final boolean hasParameters;

  private MediaTypeOffers(List<String> names) {
    this.names = names;
    this.offers = names.stream().map(MediaTypeOffers::parsed).toArray(MediaType[]::new);
    this.hasParameters = Stream.of(offers).anyMatch(offer -> !offer.parameters().isEmpty());
  }

  private static MediaType parsed(String name) {
    MediaType offer = MediaType.parse(name);
    if (offer.isRange()) {
      throw new IllegalArgumentException(
          "expected a media type such as text/plain but was \"" + name + "\"");
    }
    return offer;
  }

  /**
   * Returns an object that offers the given media types.
   *
   * @param mediaTypes the media types with their parameters; of equally good ones the first is
   *     selected
   * @return the offers
   * @throws IllegalArgumentException if there are none, or if one is not a media type
   */
  public static MediaTypeOffers of(String... mediaTypes) {
    if (mediaTypes.length == 0) {
      throw new IllegalArgumentException("expected at least one media type");
    }
    return new MediaTypeOffers(List.of(mediaTypes));
  }

  /**
   * Returns an object that offers the media types of several.
   *
   * @param all the others
   * @return the media types of all, in order
   */
  public static MediaTypeOffers anyOf(List<MediaTypeOffers> all) {
    return new MediaTypeOffers(all.stream().flatMap(one -> one.names.stream()).toList());
  }

  /**
   * Returns the best offer for a client.
   *
   * @param request the request, whose {@code Accept} is used
   * @return its index, or -1 if the client accepts none
   */
  public int choose(Request request) {
    int best = -1;
    int bestPreference = 0;
    for (int i = 0; i < offers.length && (hasParameters || !isBest(bestPreference)); i++) {
      int preference = request.preference(offers[i]);
      if (preference > bestPreference) {
        best = i;
        bestPreference = preference;
      }
    }
    return best;
  }

  /** Returns whether no other offer can be preferred, if none has parameters. */
  private static boolean isBest(int preference) {
    return preference >= Request.HIGHEST_QUALITY;
  }

  /**
   * Returns how much a client prefers the best offer: by its quality first, then by the number of
   * the offer's parameters in {@code Accept}.
   *
   * @param request the request, whose {@code Accept} is used
   * @return a number to compare with that of other offers; 0 if the client accepts none
   */
  public int preference(Request request) {
    int best = 0;
    for (int i = 0; i < offers.length && (hasParameters || !isBest(best)); i++) {
      best = Math.max(best, request.preference(offers[i]));
    }
    return best;
  }

  /**
   * Rejects a request whose client accepts none of the offers.
   *
   * @param request the request, whose {@code Accept} is used
   * @throws HttpException with status 406 if it accepts none
   */
  public void require(Request request) {
    if (choose(request) < 0) {
      throw notAcceptable();
    }
  }

  /**
   * Returns the exception for a client that accepts none of the offers.
   *
   * @return an exception with status 406 whose message lists the offers
   */
  public HttpException notAcceptable() {
    return new HttpException(406, "not acceptable; available media types: " + this + "\n");
  }

  @Override
  public String toString() {
    return String.join(", ", names);
  }
}
