package com.acme;

import static dev.rrjava.generated.HttpMethod.DELETE;
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
  private final Results_Adapter results;

  private Routes(Results results) {
    this.results = new Results_Adapter(results);
  }

  /** Creates a router for these handlers. */
  static Routes of(Results results) {
    return builder().results(results).build();
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
      case "bytes" -> path.end(1, GET, 2);
      case "nothing" -> path.end(1, DELETE, 0);
      case "response" -> path.end(1, GET, 3);
      case "stream" -> path.end(1, GET, 4);
      case "text" -> path.end(1, GET, 1);
      case "throws" -> path.end(1, GET, 5);
      default -> -1;
    };
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> results.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Results_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Results results;

    private Builder() {
    }

    Builder results(Results results) {
      this.results = results;
      return this;
    }

    Routes build() {
      Missing.reject("results", results);
      return new Routes(results);
    }
  }
}
