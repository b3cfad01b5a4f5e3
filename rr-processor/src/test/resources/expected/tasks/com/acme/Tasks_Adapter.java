package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintLinks;
import dev.rrjava.http.EarlyHintsPolicy;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Calls {@link Tasks} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Tasks_Adapter {
  private static final Parameter PAGE = Parameter.query("page",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter TAG = Parameter.query("tag");
  private static final Parameter ID = Parameter.path("id", "a long (-2^63 to 2^63-1)");
  private static final Parameter STATE = Parameter.query("state", "one of OPEN, DONE");
  private static final Parameter IF_MATCH = Parameter.header("If-Match");
  private static final Parameter TASK_ID = Parameter.path("task-id", "a long (-2^63 to 2^63-1)");
  private static final EarlyHintLinks PAGE_HINTS = EarlyHintLinks.of(EarlyHintsPolicy.AUTO,
      "</app.css>; rel=preload; as=style", "<https://cdn.example>; rel=preconnect");
  private final Tasks handler;

  Tasks_Adapter(Tasks handler) {
    this.handler = handler;
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> list(request);
      case 1 -> create(request);
      case 2 -> show(path);
      case 3 -> change(request, path);
      case 4 -> latest();
      case 5 -> page(request, path);
      case 6 -> log(path);
      default -> throw path.noRoute(route);
    };
  }

  private Response list(Request request) throws Exception {
    // GET /tasks
    Optional<Integer> page = PAGE.optional(request, BuiltIn.INT);
    List<String> tags = TAG.list(request, BuiltIn.STRING);
    return Response.text(Returned.notNull(handler.list(page, tags), "Tasks.list"));
  }

  private Response create(Request request) throws Exception {
    // POST /tasks
    return Returned.notNull(handler.create(request), "Tasks.create");
  }

  private Response show(RoutePath path) throws Exception {
    // GET /tasks/{id}
    long id = Conversions.toLong(path.variable(1, ID), ID);
    return Response.text(Returned.notNull(handler.show(id), "Tasks.show"));
  }

  private Response change(Request request, RoutePath path) throws Exception {
    // PUT|PATCH /tasks/{id}
    long id = Conversions.toLong(path.variable(1, ID), ID);
    Tasks.State state = toState(STATE.required(request), STATE);
    Optional<String> ifMatch = IF_MATCH.optional(request, BuiltIn.STRING);
    handler.change(id, state, ifMatch);
    return Response.empty(204);
  }

  private Response latest() throws Exception {
    // GET /tasks/latest
    return Response.text(Returned.notNull(handler.latest(), "Tasks.latest"));
  }

  private Response page(Request request, RoutePath path) throws Exception {
    // GET /tasks/{task-id}/page
    long id = Conversions.toLong(path.variable(1, TASK_ID), TASK_ID);
    request.earlyHints().send(PAGE_HINTS);
    return Returned.notNull(handler.page(id), "Tasks.page");
  }

  private Response log(RoutePath path) throws Exception {
    // GET /tasks/{id}/log
    long id = Conversions.toLong(path.variable(1, ID), ID);
    return Response.stream(Returned.notNull(handler.log(id), "Tasks.log"));
  }

  private static Tasks.State toState(String text, Parameter parameter) {
    return switch (text) {
      case "OPEN" -> Tasks.State.OPEN;
      case "DONE" -> Tasks.State.DONE;
      default -> throw parameter.invalid(text);
    };
  }
}
