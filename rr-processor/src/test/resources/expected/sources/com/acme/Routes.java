package com.acme;

import static dev.rrjava.generated.HttpMethod.GET;
import static dev.rrjava.generated.HttpMethod.POST;

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
  private final Sources_Adapter sources;

  private Routes(Sources sources) {
    this.sources = new Sources_Adapter(sources);
  }

  /** Creates a router for these handlers. */
  static Routes of(Sources sources) {
    return builder().sources(sources).build();
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
      case "attribute" -> path.end(1, GET, 8);
      case "bean" -> path.end(1, GET, 5);
      case "body" -> path.end(1, POST, 10);
      case "form" -> path.end(1, POST, 12);
      case "group" -> path.variableEnd(2, GET, 4);
      case "jdk" -> path.variableEnd(2, GET, 1);
      case "many" -> path.end(1, GET, 2);
      case "maps" -> path.end(1, GET, 3);
      case "own" -> path.end(1, GET, 0);
      case "required-attribute" -> path.end(1, GET, 9);
      case "rest" -> rest(path);
      case "stream" -> path.end(1, POST, 13);
      case "text" -> path.end(1, POST, 11);
      case "whole" -> path.end(1, GET, 6);
      default -> -1;
    };
  }

  private static int rest(RoutePath path) {
    // /rest
    if (path.size() == 1) {
      return -1;
    }
    return path.select(GET, 7);
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> sources.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Sources_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Sources sources;

    private Builder() {
    }

    Builder sources(Sources sources) {
      this.sources = sources;
      return this;
    }

    Routes build() {
      Missing.reject("sources", sources);
      return new Routes(sources);
    }
  }
}
