package com.acme;

import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Names.HTTPLog} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Names_HTTPLog_Adapter {
  private static final Parameter<String> TEXT = Parameter.query("text");
  private final Names.HTTPLog handler;

  Names_HTTPLog_Adapter(Names.HTTPLog handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Names.HTTPLog.class)
        .get("/log", "toString")
        .get("/wait", "wait_")
        .post("/log", "toString");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> toString_(request);
      case 1 -> Returned.text(handler.wait_(), request);
      case 2 -> toString2(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response toString_(Request request) throws Exception {
    String text = TEXT.from(request);
    return Returned.text(handler.toString(text), request);
  }

  private Response toString2(Request request) throws Exception {
    handler.toString(request);
    return Response.empty(204);
  }
}
