package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Interception;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RequestPart;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Calls {@link Tasks} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Tasks_Adapter {
  private static final Parameter<Integer> ID = Parameter.path("id", BuiltIn.INT);
  private static final Parameter<String> NAME = Parameter.query("name");
  private final Tasks handler;

  Tasks_Adapter(Tasks handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Tasks.class, "/tasks")
        .get("", "list")
        .get("/{id}", "one")
        .post("", "add");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    Request filtered = request;
    Response response = null;
    try {
      handler.check(filtered);
      filtered = Returned.notNull(handler.session(filtered), "Tasks.session");
      response = Returned.notNull(handler.cached(filtered), "Tasks.cached").orElse(null);
      if (response == null) {
        handler.note(filtered);
        response = callRoute(route, filtered, path);
      }
    } catch (HttpException e) {
      response = Returned.notNull(handler.refused(e), "Tasks.refused");
      Interception.log(filtered, e, response);
    } catch (FileNotFoundException e) {
      response = Returned.notNull(handler.missing(e), "Tasks.missing").toResponse(filtered);
      Interception.log(filtered, e, response);
    } catch (IOException e) {
      response = Returned.notNull(handler.failed(e, filtered), "Tasks.failed");
      Interception.log(filtered, e, response);
    }
    try {
      response = Returned.notNull(handler.inner(filtered, response), "Tasks.inner");
      response = Returned.notNull(handler.outer(response), "Tasks.outer");
    } catch (Throwable e) {
      Interception.discard(response, e);
      throw e;
    }
    return response;
  }

  private Response callRoute(int route, Request request, RoutePath path) throws Exception {
    try {
      return switch (route) {
        case 0 -> Returned.text(handler.list(), request);
        case 1 -> one(request, path);
        case 2 -> add(request);
        default -> throw path.noRoute(route);
      };
    } catch (Exception e) {
      throw Interception.unwrap(e);
    }
  }

  private Response one(Request request, RoutePath path) throws Exception {
    int id = ID.from(path, 1);
    String trail = RequestPart.attribute(request, "trail", String.class);
    return Returned.text(handler.one(id, trail), request);
  }

  private Response add(Request request) throws Exception {
    Optional<String> name = NAME.optional(request);
    handler.add(name);
    return Response.empty(201);
  }
}
