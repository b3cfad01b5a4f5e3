package com.acme;

import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintsPolicy;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.HintLinks;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Tasks} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Tasks_Adapter {
  private static final Parameter PAGE = Parameter.query("page",
      "an int (-2147483648 to 2147483647)");

  private static final Parameter TAG = Parameter.query("tag");

  private static final Parameter ID = Parameter.path("id", "a long (-2^63 to 2^63-1)");

  private static final Parameter STATE = Parameter.query("state", "one of OPEN, DONE");

  private static final Parameter IF_MATCH = Parameter.header("If-Match");

  private static final Parameter TASK_ID = Parameter.path("task-id", "a long (-2^63 to 2^63-1)");

  private static final HintLinks PAGE_HINTS = HintLinks.encoded(
      EarlyHintsPolicy.AUTO,
      "\010g\022R\012\004Link\022J\012!</app.css>; rel=preload; as=style\012%<https://cdn.example>; rel=preconnect",
      "</app.css>; rel=preload; as=style",
      "<https://cdn.example>; rel=preconnect");

  private final Tasks handler;

  Tasks_Adapter(Tasks handler) {
    this.handler = Objects.requireNonNull(handler, "Tasks");
  }

  /**
   * GET /tasks
   */
  Response list(Request request) throws Exception {
    Optional<Integer> page = PAGE.optional(request, Conversions::toInt);
    List<String> tags = TAG.list(request, Conversions::toText);
    String result = handler.list(page, tags);
    return Response.text(Objects.requireNonNull(result, "Tasks.list returned null"));
  }

  /**
   * POST /tasks
   */
  Response create(Request request) throws Exception {
    Response result = handler.create(request);
    return Objects.requireNonNull(result, "Tasks.create returned null");
  }

  /**
   * GET /tasks/{id}
   */
  Response show(RoutePath path) throws Exception {
    long id = Conversions.toLong(path.variable(1, ID), ID);
    String result = handler.show(id);
    return Response.text(Objects.requireNonNull(result, "Tasks.show returned null"));
  }

  /**
   * PUT|PATCH /tasks/{id}
   */
  Response change(Request request, RoutePath path) throws Exception {
    long id = Conversions.toLong(path.variable(1, ID), ID);
    Tasks.State state = toState(STATE.required(request), STATE);
    Optional<String> ifMatch = IF_MATCH.optional(request, Conversions::toText);
    handler.change(id, state, ifMatch);
    return Response.empty(204);
  }

  /**
   * GET /tasks/latest
   */
  Response latest() throws Exception {
    String result = handler.latest();
    return Response.text(Objects.requireNonNull(result, "Tasks.latest returned null"));
  }

  /**
   * GET /tasks/{task-id}/page
   */
  Response page(RoutePath path, EarlyHintsSender earlyHints) throws Exception {
    long id = Conversions.toLong(path.variable(1, TASK_ID), TASK_ID);
    earlyHints.send(PAGE_HINTS);
    Response result = handler.page(id);
    return Objects.requireNonNull(result, "Tasks.page returned null");
  }

  /**
   * GET /tasks/{id}/log
   */
  Response log(RoutePath path) throws Exception {
    long id = Conversions.toLong(path.variable(1, ID), ID);
    Stream<String> result = handler.log(id);
    return Response.stream(Objects.requireNonNull(result, "Tasks.log returned null"));
  }

  private static Tasks.State toState(String text, Parameter parameter) {
    return switch (text) {
      case "OPEN" -> Tasks.State.OPEN;
      case "DONE" -> Tasks.State.DONE;
      default -> throw parameter.invalid(text);
    };
  }
}
