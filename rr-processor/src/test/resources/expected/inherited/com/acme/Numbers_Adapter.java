package com.acme;

import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Numbers} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Numbers_Adapter {
  private static final Parameter KEY = Parameter.path("key", "a long (-2^63 to 2^63-1)");
  private static final Parameter VALUE = Parameter.query("value",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter ID = Parameter.path("id", "a long (-2^63 to 2^63-1)");
  private final Numbers handler;

  Numbers_Adapter(Numbers handler) {
    this.handler = handler;
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> latest();
      case 1 -> add(request, path);
      case 2 -> remove(path);
      case 3 -> show(path);
      case 4 -> list();
      default -> throw path.noRoute(route);
    };
  }

  private Response latest() throws Exception {
    // GET /base/newest
    return Response.text(Returned.notNull(handler.latest(), "Numbers.latest"));
  }

  private Response add(Request request, RoutePath path) throws Exception {
    // POST /base/{key}
    Long key = Conversions.toLong(path.variable(1, KEY), KEY);
    Integer value = Conversions.toInt(VALUE.required(request), VALUE);
    return Response.text(Returned.notNull(handler.add(key, value), "Numbers.add"));
  }

  private Response remove(RoutePath path) throws Exception {
    // DELETE /base/{id}
    Long id = Conversions.toLong(path.variable(1, ID), ID);
    handler.remove(id);
    return Response.empty(204);
  }

  private Response show(RoutePath path) throws Exception {
    // GET /base/{id}
    Long id = Conversions.toLong(path.variable(1, ID), ID);
    return Response.text(Returned.notNull(handler.show(id), "Numbers.show"));
  }

  private Response list() throws Exception {
    // GET /base
    return Response.text(Returned.notNull(handler.list(), "Numbers.list"));
  }
}
