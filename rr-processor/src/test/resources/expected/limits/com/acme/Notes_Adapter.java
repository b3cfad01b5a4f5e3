package com.acme;

import dev.rrjava.generated.ConsumedMediaTypes;
import dev.rrjava.generated.ContentLimit;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Notes} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Notes_Adapter {
  private static final ConsumedMediaTypes ADD_CONSUMES = ConsumedMediaTypes.of("text/plain");
  private static final Parameter NAME = Parameter.form("name");
  private final Notes handler;

  Notes_Adapter(Notes handler) {
    this.handler = handler;
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
    return Response.text(Returned.notNull(handler.add(note), "Notes.add"));
  }

  private Response replace(Request request) throws Exception {
    // PUT /notes
    ContentLimit.require(request, 8L);
    return Response.text(Returned.notNull(handler.replace(request), "Notes.replace"));
  }

  private Response list(Request request) throws Exception {
    // GET /notes
    return Response.text(Returned.notNull(handler.list(request), "Notes.list"));
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
    return Response.text(Returned.notNull(handler.form(name), "Notes.form"));
  }
}
