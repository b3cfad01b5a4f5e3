package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.lang.Exception;
import java.lang.Integer;
import java.lang.String;
import java.lang.SuppressWarnings;
import javax.annotation.processing.Generated;

/** Calls {@link List} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class List_Adapter {
  private static final Parameter<Integer> ID = Parameter.path("id", BuiltIn.INT);
  private static final Parameter<String> A = Parameter.query("a");
  private final List handler;

  List_Adapter(List handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(List.class)
        .get("/list/{id}", "list");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> Returned.text(handler.list(ID.from(path, 1), A.optional(request)), request);
      default -> throw path.noRoute(route);
    };
  }
}
