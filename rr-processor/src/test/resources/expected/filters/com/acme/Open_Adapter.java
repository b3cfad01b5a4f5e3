package com.acme;

import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Open} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Open_Adapter {
  private final Open handler;

  Open_Adapter(Open handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Open.class)
        .get("/open", "open");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> Returned.text(handler.open(), request);
      default -> throw path.noRoute(route);
    };
  }
}
