package com.acme;

import static dev.rrjava.generated.HttpMethod.GET;

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
  private final Several_Adapter several;

  private Routes(Several several) {
    this.several = new Several_Adapter(several);
  }

  /** Creates a router for these handlers. */
  static Routes of(Several several) {
    return builder().several(several).build();
  }

  /** Creates a builder. Each handler must be set. */
  static Builder builder() {
    return new Builder();
  }

  @Override
  protected int match(RoutePath path) {
    if (path.size() == 0) {
      return -1;
    }
    return switch (path.segment(0)) {
      case "address" -> address(path);
      case "array-list" -> path.end(1, GET, 1);
      case "bounded-map" -> path.end(1, GET, 27);
      case "charset" -> path.end(1, GET, 17);
      case "collection" -> path.end(1, GET, 7);
      case "concurrent" -> path.end(1, GET, 12);
      case "currency" -> path.end(1, GET, 18);
      case "default" -> path.end(1, GET, 16);
      case "deque" -> path.end(1, GET, 9);
      case "enum" -> path.end(1, GET, 5);
      case "extends" -> path.end(1, GET, 14);
      case "header-map" -> path.end(1, GET, 28);
      case "iterable" -> path.end(1, GET, 6);
      case "linked" -> path.end(1, GET, 0);
      case "linked-set" -> path.end(1, GET, 4);
      case "map" -> path.end(1, GET, 25);
      case "multi-map" -> path.end(1, GET, 26);
      case "navigable" -> path.end(1, GET, 3);
      case "priority" -> path.end(1, GET, 10);
      case "queue" -> path.end(1, GET, 8);
      case "rest" -> rest(path);
      case "result" -> path.end(1, GET, 23);
      case "result-address" -> path.end(1, GET, 24);
      case "stack" -> path.end(1, GET, 11);
      case "super" -> path.end(1, GET, 15);
      case "tree" -> path.end(1, GET, 2);
      case "url" -> path.end(1, GET, 21);
      case "zone" -> path.end(1, GET, 22);
      default -> -1;
    };
  }

  private static int address(RoutePath path) {
    // /address
    if (path.size() == 1) {
      return path.select(GET, 19);
    }
    return path.variableEnd(2, GET, 20);
  }

  private static int rest(RoutePath path) {
    // /rest
    if (path.size() == 1) {
      return -1;
    }
    return path.select(GET, 13);
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> several.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Several_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Several several;

    private Builder() {
    }

    Builder several(Several several) {
      this.several = several;
      return this;
    }

    Routes build() {
      Missing.reject("several", several);
      return new Routes(several);
    }
  }
}
