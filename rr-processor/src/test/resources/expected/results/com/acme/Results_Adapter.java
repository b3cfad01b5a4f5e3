package com.acme;

import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Results} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Results_Adapter {
  private final Results handler;

  Results_Adapter(Results handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Results.class)
        .delete("/nothing", "nothing")
        .get("/text", "text")
        .get("/bytes", "bytes")
        .get("/response", "response")
        .get("/stream", "stream")
        .get("/throws", "failing");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> nothing(request);
      case 1 -> Returned.text(handler.text(), request);
      case 2 -> bytes(request);
      case 3 -> Returned.notNull(handler.response(), request);
      case 4 -> Response.stream(Returned.notNull(handler.stream(), request));
      case 5 -> failing(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response nothing(Request request) throws Exception {
    handler.nothing();
    return Response.empty(204);
  }

  private Response bytes(Request request) throws Exception {
    return Response.bytes("application/octet-stream", Returned.notNull(handler.bytes(), request));
  }

  private Response failing(Request request) throws Exception {
    handler.failing();
    return Response.empty(204);
  }
}
