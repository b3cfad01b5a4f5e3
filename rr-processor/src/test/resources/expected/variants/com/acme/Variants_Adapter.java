package com.acme;

import dev.rrjava.generated.ConsumedMediaTypes;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
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

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> page(request);
      case 1 -> csv(request);
      case 2 -> fromCsv(request);
      case 3 -> fromTsv(request);
      case 4 -> fromAny();
      case 5 -> clear();
      default -> throw path.noRoute(route);
    };
  }

  private Response page(Request request) throws Exception {
    // GET /tasks
    return Response.text("text/html; charset=utf-8", Returned.notNull(handler.page(),
        "Variants.page"));
  }

  private Response csv(Request request) throws Exception {
    // GET /tasks
    return Response.text("text/csv; charset=utf-8", Returned.notNull(handler.csv(),
        "Variants.csv"));
  }

  private Response fromCsv(Request request) throws Exception {
    // POST|PUT /tasks
    FROM_CSV_CONSUMES.require(request);
    return Response.text(Returned.notNull(handler.fromCsv(), "Variants.fromCsv"));
  }

  private Response fromTsv(Request request) throws Exception {
    // POST /tasks
    return Response.text(Returned.notNull(handler.fromTsv(), "Variants.fromTsv"));
  }

  private Response fromAny() throws Exception {
    // POST /tasks
    return Response.text(Returned.notNull(handler.fromAny(), "Variants.fromAny"));
  }

  private Response clear() throws Exception {
    // DELETE /tasks
    handler.clear();
    return Response.empty(204);
  }
}
