package com.acme;

import static dev.rrjava.generated.HttpMethod.DELETE;
import static dev.rrjava.generated.HttpMethod.GET;
import static dev.rrjava.generated.HttpMethod.HEAD;
import static dev.rrjava.generated.HttpMethod.POST;
import static dev.rrjava.generated.HttpMethod.PUT;

import dev.rrjava.generated.ConsumedMediaTypes;
import dev.rrjava.generated.MediaTypeOffers;
import dev.rrjava.generated.Missing;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.GeneratedRouter;
import javax.annotation.processing.Generated;

/**
 * Finds the route of a request, and calls its handler. {@code 2_0001} is the route 1
 * of the adapter 2, as in its {@code call}.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Routes extends GeneratedRouter {
  private static final dev.rrjava.generated.Variants TASKS_GET = dev.rrjava.generated.Variants
      .none()
      .and(0, null, MediaTypeOffers.of("text/html"))
      .and(1, null, MediaTypeOffers.of("text/csv"));
  private static final dev.rrjava.generated.Variants TASKS_POST = dev.rrjava.generated.Variants
      .none()
      .and(2, ConsumedMediaTypes.of("text/csv"), null)
      .and(3, ConsumedMediaTypes.of("text/tsv"), null)
      .and(4, null, null);
  private final Variants_Adapter variants;

  private Routes(Variants variants) {
    this.variants = new Variants_Adapter(variants);
  }

  /** Creates a router for these handlers. */
  static Routes of(Variants variants) {
    return builder().variants(variants).build();
  }

  /** Creates a builder. Each handler must be set. */
  static Builder builder() {
    return new Builder();
  }

  @Override
  protected int match(RoutePath path) {
    return path.is(0, "tasks") ? tasks(path) : -1;
  }

  private static int tasks(RoutePath path) {
    // /tasks
    if (path.size() != 1) {
      return -1;
    }
    return switch (path.method()) {
      case DELETE -> 5;
      case GET, HEAD -> path.choose(TASKS_GET);
      case POST -> path.choose(TASKS_POST);
      case PUT -> 2;
      default -> path.notAllowed("DELETE, GET, HEAD, POST, PUT");
    };
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> variants.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Variants_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Variants variants;

    private Builder() {
    }

    Builder variants(Variants variants) {
      this.variants = variants;
      return this;
    }

    Routes build() {
      Missing.reject("variants", variants);
      return new Routes(variants);
    }
  }
}
