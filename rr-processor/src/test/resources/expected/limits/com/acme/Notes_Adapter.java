package com.acme;

import dev.rrjava.generated.ContentLimit;
import dev.rrjava.generated.Parameter;
import dev.rrjava.http.ConsumedMediaTypes;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Notes} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Notes_Adapter {
  private static final Parameter NAME = Parameter.form("name");

  private static final ConsumedMediaTypes ADD_CONSUMES = ConsumedMediaTypes.of("text/plain");

  private final Notes handler;

  Notes_Adapter(Notes handler) {
    this.handler = Objects.requireNonNull(handler, "Notes");
  }

  /**
   * POST /notes
   */
  Response add(Request request) throws Exception {
    ADD_CONSUMES.require(request);
    ContentLimit.require(request, 3221225472L);
    String note = request.bodyText();
    String result = handler.add(note);
    return Response.text(Objects.requireNonNull(result, "Notes.add returned null"));
  }

  /**
   * PUT /notes
   */
  Response replace(Request request) throws Exception {
    ContentLimit.require(request, 8L);
    String result = handler.replace(request);
    return Response.text(Objects.requireNonNull(result, "Notes.replace returned null"));
  }

  /**
   * GET /notes
   */
  Response list(Request request) throws Exception {
    String result = handler.list(request);
    return Response.text(Objects.requireNonNull(result, "Notes.list returned null"));
  }

  /**
   * DELETE /notes
   */
  Response clear() throws Exception {
    handler.clear();
    return Response.empty(204);
  }

  /**
   * POST /notes/form
   */
  Response form(Request request) throws Exception {
    ContentLimit.require(request, 2L);
    String name = NAME.required(request);
    String result = handler.form(name);
    return Response.text(Objects.requireNonNull(result, "Notes.form returned null"));
  }
}
