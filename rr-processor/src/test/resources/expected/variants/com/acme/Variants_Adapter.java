package com.acme;

import dev.rrjava.generated.ConsumedMediaTypes;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.List;
import javax.annotation.processing.Generated;

/** Calls {@link Variants} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Variants_Adapter {
  private static final ConsumedMediaTypes FROM_CSV_CONSUMES = ConsumedMediaTypes.of("text/csv");
  private final Variants handler;

  Variants_Adapter(Variants handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Variants.class)
        .add("GET|HEAD", "/tasks", "page", List.of(), List.of("text/html"))
        .add("GET|HEAD", "/tasks", "csv", List.of(), List.of("text/csv"))
        .add("POST|PUT", "/tasks", "fromCsv", List.of("text/csv"), List.of())
        .add("POST", "/tasks", "fromTsv", List.of("text/tsv"), List.of())
        .post("/tasks", "fromAny")
        .delete("/tasks", "clear");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> page(request);
      case 1 -> Response.text("text/csv; charset=utf-8", Returned.notNull(handler.csv(), request));
      case 2 -> fromCsv(request);
      case 3 -> Returned.text(handler.fromTsv(), request);
      case 4 -> Returned.text(handler.fromAny(), request);
      case 5 -> clear(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response page(Request request) throws Exception {
    return Response.text("text/html; charset=utf-8", Returned.notNull(handler.page(), request));
  }

  private Response fromCsv(Request request) throws Exception {
    FROM_CSV_CONSUMES.require(request);
    return Returned.text(handler.fromCsv(), request);
  }

  private Response clear(Request request) throws Exception {
    handler.clear();
    return Response.empty(204);
  }
}
