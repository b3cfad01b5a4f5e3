package com.acme;

import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Files} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Files_Adapter {
  private final Files handler;

  Files_Adapter(Files handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Files.class, "/files")
        .get("", "list");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> Returned.text(handler.list(), request);
      default -> throw path.noRoute(route);
    };
  }
}
