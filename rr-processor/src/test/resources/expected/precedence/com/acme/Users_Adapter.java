package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Users} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Users_Adapter {
  private static final Parameter<String> ANY = Parameter.path("any");
  private static final Parameter<String> THING = Parameter.path("thing");
  private static final Parameter<String> ID = Parameter.path("id");
  private static final Parameter<Integer> TASK = Parameter.path("task", BuiltIn.INT);
  private final Users handler;

  Users_Adapter(Users handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Users.class)
        .get("/{any}", "any")
        .get("/{any}/{thing}", "anyThing")
        .delete("/users/{id}", "remove")
        .get("/users/{id}", "show")
        .get("/users/me", "me")
        .add("HEAD", "/users/me", "meHead")
        .get("/users/{id}/tasks/{task}", "task")
        .get("/users/me/tasks", "myTasks")
        .add("OPTIONS", "/users", "options")
        .get("/users/", "slash")
        .get("/", "root");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> Returned.text(handler.any(ANY.from(path, 0)), request);
      case 1 -> Returned.text(handler.anyThing(ANY.from(path, 0), THING.from(path, 1)), request);
      case 2 -> remove(request, path);
      case 3 -> Returned.text(handler.show(ID.from(path, 1)), request);
      case 4 -> Returned.text(handler.me(), request);
      case 5 -> meHead(request);
      case 6 -> Returned.text(handler.task(ID.from(path, 1), TASK.from(path, 3)), request);
      case 7 -> Returned.text(handler.myTasks(), request);
      case 8 -> Returned.text(handler.options(), request);
      case 9 -> Returned.text(handler.slash(), request);
      case 10 -> Returned.text(handler.root(), request);
      default -> throw path.noRoute(route);
    };
  }

  private Response remove(Request request, RoutePath path) throws Exception {
    String id = ID.from(path, 1);
    handler.remove(id);
    return Response.empty(204);
  }

  private Response meHead(Request request) throws Exception {
    handler.meHead();
    return Response.empty(204);
  }
}
