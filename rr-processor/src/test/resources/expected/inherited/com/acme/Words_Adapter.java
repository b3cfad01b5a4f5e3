package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Words} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Words_Adapter {
  private static final Parameter<String> KEY = Parameter.path("key");
  private static final Parameter<Boolean> VALUE = Parameter.query("value", BuiltIn.BOOLEAN);
  private static final Parameter<String> ID = Parameter.path("id");
  private final Words handler;

  Words_Adapter(Words handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Words.class, "/words")
        .post("/{key}", "add")
        .delete("/{id}", "remove")
        .get("/{id}", "show")
        .get("", "list")
        .get("/latest", "latest");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> Returned.text(handler.add(KEY.from(path, 1), VALUE.from(request)), request);
      case 1 -> remove(request, path);
      case 2 -> show(request, path);
      case 3 -> Returned.text(handler.list(), request);
      case 4 -> Returned.text(handler.latest(), request);
      default -> throw path.noRoute(route);
    };
  }

  private Response remove(Request request, RoutePath path) throws Exception {
    String id = ID.from(path, 1);
    handler.remove(id);
    return Response.empty(204);
  }

  private Response show(Request request, RoutePath path) throws Exception {
    String id = ID.from(path, 1);
    return Returned.text(handler.show(id), request);
  }
}
