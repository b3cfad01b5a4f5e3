package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Numbers} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Numbers_Adapter {
  private static final Parameter<Long> KEY = Parameter.path("key", BuiltIn.LONG);
  private static final Parameter<Integer> VALUE = Parameter.query("value", BuiltIn.INT);
  private static final Parameter<Long> ID = Parameter.path("id", BuiltIn.LONG);
  private final Numbers handler;

  Numbers_Adapter(Numbers handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Numbers.class, "/base")
        .get("/newest", "latest")
        .post("/{key}", "add")
        .delete("/{id}", "remove")
        .get("/{id}", "show")
        .get("", "list");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> Returned.text(handler.latest(), request);
      case 1 -> Returned.text(handler.add(KEY.from(path, 1), VALUE.from(request)), request);
      case 2 -> remove(request, path);
      case 3 -> show(request, path);
      case 4 -> Returned.text(handler.list(), request);
      default -> throw path.noRoute(route);
    };
  }

  private Response remove(Request request, RoutePath path) throws Exception {
    Long id = ID.from(path, 1);
    handler.remove(id);
    return Response.empty(204);
  }

  private Response show(Request request, RoutePath path) throws Exception {
    Long id = ID.from(path, 1);
    return Returned.text(handler.show(id), request);
  }
}
