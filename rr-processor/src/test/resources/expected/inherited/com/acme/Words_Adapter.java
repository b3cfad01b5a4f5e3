package com.acme;

import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Words} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Words_Adapter {
  private static final Parameter KEY = Parameter.path("key");
  private static final Parameter VALUE = Parameter.query("value",
      "true, yes, on, 1, false, no, off or 0");
  private static final Parameter ID = Parameter.path("id");
  private final Words handler;

  Words_Adapter(Words handler) {
    this.handler = handler;
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> add(request, path);
      case 1 -> remove(path);
      case 2 -> show(path);
      case 3 -> list();
      case 4 -> latest();
      default -> throw path.noRoute(route);
    };
  }

  private Response add(Request request, RoutePath path) throws Exception {
    // POST /words/{key}
    String key = path.variable(1, KEY);
    Boolean value = Conversions.toBoolean(VALUE.required(request), VALUE);
    return Response.text(Returned.notNull(handler.add(key, value), "Words.add"));
  }

  private Response remove(RoutePath path) throws Exception {
    // DELETE /words/{id}
    String id = path.variable(1, ID);
    handler.remove(id);
    return Response.empty(204);
  }

  private Response show(RoutePath path) throws Exception {
    // GET /words/{id}
    String id = path.variable(1, ID);
    return Response.text(Returned.notNull(handler.show(id), "Words.show"));
  }

  private Response list() throws Exception {
    // GET /words
    return Response.text(Returned.notNull(handler.list(), "Words.list"));
  }

  private Response latest() throws Exception {
    // GET /words/latest
    return Response.text(Returned.notNull(handler.latest(), "Words.latest"));
  }
}
