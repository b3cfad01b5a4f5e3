package com.acme;

import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Names.Request_} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Names_Request__Adapter {
  private static final Parameter REQUEST = Parameter.path("request");
  private final Names.Request_ handler;

  Names_Request__Adapter(Names.Request_ handler) {
    this.handler = handler;
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> request(request, path);
      default -> throw path.noRoute(route);
    };
  }

  private Response request(Request request, RoutePath path) throws Exception {
    // GET /request/{request}
    String request2 = path.variable(1, REQUEST);
    return Response.text(Returned.notNull(handler.request(request2, request),
        "Names.Request_.request"));
  }
}
