package com.acme;

import dev.rrjava.generated.ConsumedMediaTypes;
import dev.rrjava.generated.ContentLimit;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Notes} for its routes.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Notes_Adapter {
  private static final ConsumedMediaTypes ADD_CONSUMES = ConsumedMediaTypes.of("text/plain");

  private static final Parameter NAME = Parameter.form("name");

  private final Notes handler;

  Notes_Adapter(Notes handler) {
    this.handler = Objects.requireNonNull(handler, "Notes");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> add(request);
      case 1 -> replace(request);
      case 2 -> list(request);
      case 3 -> clear();
      case 4 -> form(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response add(Request request) throws Exception {
    // POST /notes
    ADD_CONSUMES.require(request);
    ContentLimit.require(request, 3221225472L);
    String note = request.bodyText();
    String result = handler.add(note);
    Returned.notNull(result, "Notes.add");
    return Response.text(result);
  }

  private Response replace(Request request) throws Exception {
    // PUT /notes
    ContentLimit.require(request, 8L);
    String result = handler.replace(request);
    Returned.notNull(result, "Notes.replace");
    return Response.text(result);
  }

  private Response list(Request request) throws Exception {
    // GET /notes
    String result = handler.list(request);
    Returned.notNull(result, "Notes.list");
    return Response.text(result);
  }

  private Response clear() throws Exception {
    // DELETE /notes
    handler.clear();
    return Response.empty(204);
  }

  private Response form(Request request) throws Exception {
    // POST /notes/form
    ContentLimit.require(request, 2L);
    String name = NAME.required(request);
    String result = handler.form(name);
    Returned.notNull(result, "Notes.form");
    return Response.text(result);
  }
}
