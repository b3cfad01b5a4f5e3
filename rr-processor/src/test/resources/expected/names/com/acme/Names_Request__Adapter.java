package com.acme;

import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Names.Request_} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Names_Request__Adapter {
  private static final Parameter<String> REQUEST = Parameter.path("request");
  private final Names.Request_ handler;

  Names_Request__Adapter(Names.Request_ handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Names.Request_.class)
        .get("/request/{request}", "request");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> Returned.text(handler.request(REQUEST.from(path, 1), request), request);
      default -> throw path.noRoute(route);
    };
  }
}
