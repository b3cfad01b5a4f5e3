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
  private final Quotes_Adapter quotes;

  private Routes(Quotes quotes) {
    this.quotes = new Quotes_Adapter(quotes);
  }

  /** Creates a router for these handlers. */
  static Routes of(Quotes quotes) {
    return builder().quotes(quotes).build();
  }

  /** Creates a builder. Each handler must be set. */
  static Builder builder() {
    return new Builder();
  }

  @Override
  protected int match(RoutePath path) {
    return path.is(0, "\"") && path.is(1, "\\") && path.is(2, "\\u000a") && path.is(3, "*")
        ? u000a(path) : -1;
  }

  private static int u000a(RoutePath path) {
    // /"/\\/\\u000a/*
    return path.is(4, "'") && path.is(5, "<b>&@see$L$$") ? path.end(6, GET, 0) : -1;
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> quotes.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Quotes_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Quotes quotes;

    private Builder() {
    }

    Builder quotes(Quotes quotes) {
      this.quotes = quotes;
      return this;
    }

    Routes build() {
      Missing.reject("quotes", quotes);
      return new Routes(quotes);
    }
  }
}
