package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintLinks;
import dev.rrjava.http.EarlyHintsPolicy;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Calls {@link Tasks} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Tasks_Adapter {
  private static final Parameter<Integer> PAGE = Parameter.query("page", BuiltIn.INT);
  private static final Parameter<String> TAG = Parameter.query("tag");
  private static final Parameter<Long> ID = Parameter.path("id", BuiltIn.LONG);
  private static final Parameter<Tasks.State> STATE = Parameter.query("state",
      Conversion.oneOf(Tasks.State.values()));
  private static final Parameter<String> IF_MATCH = Parameter.header("If-Match");
  private static final Parameter<Long> TASK_ID = Parameter.path("task-id", BuiltIn.LONG);
  private static final EarlyHintLinks PAGE_HINTS = EarlyHintLinks.of(EarlyHintsPolicy.AUTO,
      "</app.css>; rel=preload; as=style", "<https://cdn.example>; rel=preconnect");
  private final Tasks handler;

  Tasks_Adapter(Tasks handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Tasks.class, "/tasks")
        .get("", "list")
        .post("", "create")
        .get("/{id}", "show")
        .add("PATCH|PUT", "/{id}", "change")
        .get("/latest", "latest")
        .get("/{task-id}/page", "page")
        .get("/{id}/log", "log");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> Returned.text(handler.list(PAGE.optional(request), TAG.list(request)), request);
      case 1 -> Returned.notNull(handler.create(request), request);
      case 2 -> Returned.text(handler.show(ID.from(path, 1)), request);
      case 3 -> change(request, path);
      case 4 -> Returned.text(handler.latest(), request);
      case 5 -> page(request, path);
      case 6 -> Response.stream(Returned.notNull(handler.log(ID.from(path, 1)), request));
      default -> throw path.noRoute(route);
    };
  }

  private Response change(Request request, RoutePath path) throws Exception {
    long id = ID.from(path, 1);
    Tasks.State state = STATE.from(request);
    Optional<String> ifMatch = IF_MATCH.optional(request);
    handler.change(id, state, ifMatch);
    return Response.empty(204);
  }

  private Response page(Request request, RoutePath path) throws Exception {
    long id = TASK_ID.from(path, 1);
    request.earlyHints().send(PAGE_HINTS);
    return Returned.notNull(handler.page(id), request);
  }
}
