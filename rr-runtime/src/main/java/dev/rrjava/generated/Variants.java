package dev.rrjava.generated;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Methods that answer the same path and HTTP method, and are told apart by media types. Made once;
 * choosing allocates nothing.
 */
public final class Variants {
  private final List<Variant> variants;
  private final boolean varyByAccept;

  private record Variant(
      int route, @Nullable ConsumedMediaTypes consumes, @Nullable MediaTypeOffers produces) {

    /** 0 when the body is not understood, else more the more exactly it is named. */
    int bodyScore(Request request) {
      return consumes == null ? ConsumedMediaTypes.ANY : consumes.specificity(request);
    }

    /** 0 when the client does not accept the response, else at least 1. */
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
   * No method yet.
   *
   * @return variants to be added to
   */
  public static Variants none() {
    return new Variants(List.of());
  }

  /**
   * These variants and one more.
   *
   * @param route the number of the method's route
   * @param consumes the bodies that it understands; null for all
   * @param produces what it answers with; null for what suits any client
   * @return a copy
   */
  public Variants and(
      int route, @Nullable ConsumedMediaTypes consumes, @Nullable MediaTypeOffers produces) {
    List<Variant> more = new ArrayList<>(variants);
    more.add(new Variant(route, consumes, produces));
    return new Variants(List.copyOf(more));
  }

  /**
   * The variant that suits a request best: that which names the body most exactly, of those the one
   * whose response the client likes best. The first of those that it likes alike is the one that
   * the application prefers.
   *
   * @param request whose {@code Content-Type} and {@code Accept} count
   * @return the number of its route
   * @throws HttpException with status 415 when none understands the body, with 406 when those that
   *     do answer with nothing that the client accepts
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
