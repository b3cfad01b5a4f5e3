package com.acme;

import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Names.HTTPLog} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Names_HTTPLog_Adapter {
  private static final Parameter TEXT = Parameter.query("text");
  private final Names.HTTPLog handler;

  Names_HTTPLog_Adapter(Names.HTTPLog handler) {
    this.handler = handler;
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> toString_(request);
      case 1 -> wait_();
      case 2 -> toString2(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response toString_(Request request) throws Exception {
    // GET /log
    String text = TEXT.required(request);
    return Response.text(Returned.notNull(handler.toString(text), "Names.HTTPLog.toString"));
  }

  private Response wait_() throws Exception {
    // GET /wait
    return Response.text(Returned.notNull(handler.wait_(), "Names.HTTPLog.wait_"));
  }

  private Response toString2(Request request) throws Exception {
    // POST /log
    handler.toString(request);
    return Response.empty(204);
  }
}
