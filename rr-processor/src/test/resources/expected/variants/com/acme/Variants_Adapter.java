package com.acme;

import dev.rrjava.http.ConsumedMediaTypes;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Variants} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Variants_Adapter {
  private static final ConsumedMediaTypes FROM_CSV_CONSUMES = ConsumedMediaTypes.of("text/csv");

  private final Variants handler;

  Variants_Adapter(Variants handler) {
    this.handler = Objects.requireNonNull(handler, "Variants");
  }

  /**
   * GET /tasks
   */
  Response page(Request request) throws Exception {
    String result = handler.page();
    return Response.text("text/html; charset=utf-8",
        Objects.requireNonNull(result, "Variants.page returned null"));
  }

  /**
   * GET /tasks
   */
  Response csv(Request request) throws Exception {
    String result = handler.csv();
    return Response.text("text/csv; charset=utf-8",
        Objects.requireNonNull(result, "Variants.csv returned null"));
  }

  /**
   * POST|PUT /tasks
   */
  Response fromCsv(Request request) throws Exception {
    FROM_CSV_CONSUMES.require(request);
    String result = handler.fromCsv();
    return Response.text(Objects.requireNonNull(result, "Variants.fromCsv returned null"));
  }

  /**
   * POST /tasks
   */
  Response fromTsv(Request request) throws Exception {
    String result = handler.fromTsv();
    return Response.text(Objects.requireNonNull(result, "Variants.fromTsv returned null"));
  }

  /**
   * POST /tasks
   */
  Response fromAny() throws Exception {
    String result = handler.fromAny();
    return Response.text(Objects.requireNonNull(result, "Variants.fromAny returned null"));
  }

  /**
   * DELETE /tasks
   */
  Response clear() throws Exception {
    handler.clear();
    return Response.empty(204);
  }
}
