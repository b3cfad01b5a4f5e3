package dev.rrjava.generated;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.MediaType;
import dev.rrjava.http.Request;
import java.util.List;
import java.util.stream.Stream;

/**
 * The media types that a resource can be had in, and which of them suits a client best (RFC 9110
 * section 12.5.1). Made once; choosing allocates nothing.
 *
 * <p>A range in {@code Accept} may have parameters that an offer has not: {@code
 * application/json;odata=verbose} accepts {@code application/json}. A parameter that both have must
 * have the same value. A range may name a suffix: <code>application/*+json</code> accepts {@code
 * application/hal+json}. What is no range, or has a quality that is no number from 0 to 1, is
 * ignored; an {@code Accept} with nothing else accepts everything.
 */
public final class MediaTypeOffers {
  /** As they were declared. */
  private final List<String> names;

  private final MediaType[] offers;

  /** Whether an offer may suit a client better than one that has the best quality. */
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
          "an offer is a media type such as text/plain, not \"" + name + "\"");
    }
    return offer;
  }

  /**
   * What is offered.
   *
   * @param mediaTypes with their parameters; of those that suit a client alike the first is chosen
   * @return the offers
   * @throws IllegalArgumentException when there are none, or one is no media type
   */
  public static MediaTypeOffers of(String... mediaTypes) {
    if (mediaTypes.length == 0) {
      throw new IllegalArgumentException("at least one media type is offered");
    }
    return new MediaTypeOffers(List.of(mediaTypes));
  }

  /**
   * What one of several offers.
   *
   * @param all the offers
   * @return the media types of all, in order
   */
  public static MediaTypeOffers anyOf(List<MediaTypeOffers> all) {
    return new MediaTypeOffers(all.stream().flatMap(one -> one.names.stream()).toList());
  }

  /**
   * The offer that suits best.
   *
   * @param request whose {@code Accept} counts
   * @return its index, or -1 when the client accepts none
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
   * How much a client prefers the offer that suits it best: by its quality first, then by the
   * number of the offer's parameters that the client names.
   *
   * @param request whose {@code Accept} counts
   * @return a number to compare with that of other offers; 0 when the client accepts none
   */
  public int preference(Request request) {
    int best = 0;
    for (int i = 0; i < offers.length && (hasParameters || !isBest(best)); i++) {
      best = Math.max(best, request.preference(offers[i]));
    }
    return best;
  }

  /**
   * Refuses a client that accepts none of the offers.
   *
   * @param request whose {@code Accept} counts
   * @throws HttpException with status 406 when it does
   */
  public void require(Request request) {
    if (choose(request) < 0) {
      throw notAcceptable();
    }
  }

  /**
   * The failure of a client that accepts none of the offers.
   *
   * @return with status 406, naming the offers
   */
  public HttpException notAcceptable() {
    return new HttpException(406, "available as " + this + "\n");
  }

  @Override
  public String toString() {
    return String.join(", ", names);
  }
}
