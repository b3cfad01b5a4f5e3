package com.acme;

import dev.rrjava.generated.AroundRoute;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.FilteredRoute;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RequestPart;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Tasks} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Tasks_Adapter {
  private static final Parameter ID = Parameter.path("id", "an int (-2147483648 to 2147483647)");

  private static final Parameter NAME = Parameter.query("name");

  private final Tasks handler;

  Tasks_Adapter(Tasks handler) {
    this.handler = Objects.requireNonNull(handler, "Tasks");
  }

  /**
   * GET /tasks
   */
  Response list(Request request) throws Exception {
    return around(request, filtered -> listUnfiltered());
  }

  private Response listUnfiltered() throws Exception {
    String result = handler.list();
    return Response.text(Objects.requireNonNull(result, "Tasks.list returned null"));
  }

  /**
   * GET /tasks/{id}
   */
  Response one(Request request, RoutePath path) throws Exception {
    return around(request, filtered -> oneUnfiltered(filtered, path));
  }

  private Response oneUnfiltered(Request request, RoutePath path) throws Exception {
    int id = Conversions.toInt(path.variable(1, ID), ID);
    String trail = RequestPart.attribute(request, "trail", String.class);
    String result = handler.one(id, trail);
    return Response.text(Objects.requireNonNull(result, "Tasks.one returned null"));
  }

  /**
   * POST /tasks
   */
  Response add(Request request) throws Exception {
    return around(request, filtered -> addUnfiltered(filtered));
  }

  private Response addUnfiltered(Request request) throws Exception {
    Optional<String> name = NAME.optional(request, Conversions::toText);
    handler.add(name);
    return Response.empty(201);
  }

  /**
   * Goes around a route: filters, and what answers exceptions.
   */
  private Response around(Request request, FilteredRoute route) throws Exception {
    Request filtered = request;
    Response response = null;
    try {
      handler.check(filtered);
      filtered = Objects.requireNonNull(handler.session(filtered), "Tasks.session returned null");
      response = Objects.requireNonNull(handler.cached(filtered),
          "Tasks.cached returned null").orElse(null);
      if (response == null) {
        handler.note(filtered);
        response = AroundRoute.answer(route, filtered);
      }
    } catch (HttpException e) {
      response = Objects.requireNonNull(handler.refused(e), "Tasks.refused returned null");
      AroundRoute.log(filtered, e, response);
    } catch (FileNotFoundException e) {
      response = Objects.requireNonNull(handler.missing(e),
          "Tasks.missing returned null").toResponse(filtered);
      AroundRoute.log(filtered, e, response);
    } catch (IOException e) {
      response = Objects.requireNonNull(handler.failed(e, filtered), "Tasks.failed returned null");
      AroundRoute.log(filtered, e, response);
    }
    try {
      response = Objects.requireNonNull(handler.inner(filtered, response),
          "Tasks.inner returned null");
      response = Objects.requireNonNull(handler.outer(response), "Tasks.outer returned null");
    } catch (Throwable e) {
      AroundRoute.discard(response, e);
      throw e;
    }
    return response;
  }
}
