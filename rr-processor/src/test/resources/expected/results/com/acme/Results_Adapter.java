package com.acme;

import dev.rrjava.generated.Returned;
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

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> nothing();
      case 1 -> text();
      case 2 -> bytes();
      case 3 -> response();
      case 4 -> stream();
      case 5 -> failing();
      default -> throw path.noRoute(route);
    };
  }

  private Response nothing() throws Exception {
    // DELETE /nothing
    handler.nothing();
    return Response.empty(204);
  }

  private Response text() throws Exception {
    // GET /text
    return Response.text(Returned.notNull(handler.text(), "Results.text"));
  }

  private Response bytes() throws Exception {
    // GET /bytes
    return Response.bytes("application/octet-stream", Returned.notNull(handler.bytes(),
        "Results.bytes"));
  }

  private Response response() throws Exception {
    // GET /response
    return Returned.notNull(handler.response(), "Results.response");
  }

  private Response stream() throws Exception {
    // GET /stream
    return Response.stream(Returned.notNull(handler.stream(), "Results.stream"));
  }

  private Response failing() throws Exception {
    // GET /throws
    handler.failing();
    return Response.empty(204);
  }
}
