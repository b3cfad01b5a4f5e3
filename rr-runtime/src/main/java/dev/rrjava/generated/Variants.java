package dev.rrjava.generated;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Selects one of several routed methods with the same path and HTTP method, by media types. Created
 * once; a selection allocates nothing.
 */
public final class Variants {
  private final List<Variant> variants;
  private final boolean varyByAccept;

  private record Variant(
      int route, @Nullable ConsumedMediaTypes consumes, @Nullable MediaTypeOffers produces) {

    /**
     * Returns 0 if the body is not accepted, otherwise a number that is larger the more specific
     * its media type is.
     */
    int bodyScore(Request request) {
      return consumes == null ? ConsumedMediaTypes.ANY : consumes.specificity(request);
    }

    /** Returns 0 if the client does not accept the response, otherwise at least 1. */
    int responseScore(Request request) {
      return produces == null ? 1 : produces.preference(request);
    }
  }

  private Variants(List<Variant> variants) {
    this.variants = variants;
    this.varyByAccept =
        variants.stream().map(variant -> String.valueOf(variant.produces())).distinct().count() > 1;
  }

  /**
   * Returns an object without routed methods.
   *
   * @return an object to which they can be added
   */
  public static Variants none() {
    return new Variants(List.of());
  }

  /**
   * Returns a copy with one more routed method.
   *
   * @param route the number of the method's route
   * @param consumes the bodies that it accepts; null for all
   * @param produces the media types of its responses; null for any
   * @return a copy
   */
  public Variants and(
      int route, @Nullable ConsumedMediaTypes consumes, @Nullable MediaTypeOffers produces) {
    List<Variant> more = new ArrayList<>(variants);
    more.add(new Variant(route, consumes, produces));
    return new Variants(List.copyOf(more));
  }

  /**
   * Returns the best routed method for a request: the one with the most specific media type for the
   * body; of several, the one whose response the client prefers; of several, the first.
   *
   * @param request the request, whose {@code Content-Type} and {@code Accept} are used
   * @return the number of its route
   * @throws HttpException with status 415 if none accepts the body, with 406 if the client does not
   *     accept the responses of those that do
   */
  public int choose(Request request) {
    int best = -1;
    int bestBody = 0;
    int bestResponse = 0;
    boolean isUnderstood = false;
    for (int i = 0; i < variants.size(); i++) {
      int body = variants.get(i).bodyScore(request);
      isUnderstood |= body > 0;
      if (body == 0 || body < bestBody) {
        continue;
      }
      int response = variants.get(i).responseScore(request);
      if (response > (body > bestBody ? 0 : bestResponse)) {
        best = i;
        bestBody = body;
        bestResponse = response;
      }
    }
    if (best < 0) {
      throw isUnderstood ? notAcceptable() : unsupported(request);
    }
    return variants.get(best).route();
  }

  /** Returns whether the choice may depend on {@code Accept}. */
  boolean varyByAccept() {
    return varyByAccept;
  }

  private HttpException notAcceptable() {
    return MediaTypeOffers.anyOf(declared(Variant::produces)).notAcceptable();
  }

  private HttpException unsupported(Request request) {
    return ConsumedMediaTypes.anyOf(declared(Variant::consumes)).unsupported(request);
  }

  private <T> List<T> declared(Function<Variant, @Nullable T> part) {
    return variants.stream().map(part).flatMap(Stream::ofNullable).toList();
  }
}
