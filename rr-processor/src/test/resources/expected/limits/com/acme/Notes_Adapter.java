package com.acme;

import dev.rrjava.generated.ConsumedMediaTypes;
import dev.rrjava.generated.ContentLimit;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.List;
import javax.annotation.processing.Generated;

/** Calls {@link Notes} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Notes_Adapter {
  private static final ConsumedMediaTypes ADD_CONSUMES = ConsumedMediaTypes.of("text/plain");
  private static final Parameter<String> NAME = Parameter.form("name");
  private final Notes handler;

  Notes_Adapter(Notes handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Notes.class, "/notes")
        .add("POST", "", "add", List.of("text/plain"), List.of())
        .put("", "replace")
        .get("", "list")
        .delete("", "clear")
        .post("/form", "form");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> add(request);
      case 1 -> replace(request);
      case 2 -> Returned.text(handler.list(request), request);
      case 3 -> clear(request);
      case 4 -> form(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response add(Request request) throws Exception {
    ADD_CONSUMES.require(request);
    ContentLimit.require(request, 3221225472L);
    String note = request.bodyText();
    return Returned.text(handler.add(note), request);
  }

  private Response replace(Request request) throws Exception {
    ContentLimit.require(request, 8L);
    return Returned.text(handler.replace(request), request);
  }

  private Response clear(Request request) throws Exception {
    handler.clear();
    return Response.empty(204);
  }

  private Response form(Request request) throws Exception {
    ContentLimit.require(request, 2L);
    String name = NAME.from(request);
    return Returned.text(handler.form(name), request);
  }
}
