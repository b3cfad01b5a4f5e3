package com.acme;

import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Users} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Users_Adapter {
  private static final Parameter ANY = Parameter.path("any");
  private static final Parameter THING = Parameter.path("thing");
  private static final Parameter ID = Parameter.path("id");
  private static final Parameter TASK = Parameter.path("task",
      "an int (-2147483648 to 2147483647)");
  private final Users handler;

  Users_Adapter(Users handler) {
    this.handler = handler;
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> any(path);
      case 1 -> anyThing(path);
      case 2 -> remove(path);
      case 3 -> show(path);
      case 4 -> me();
      case 5 -> meHead();
      case 6 -> task(path);
      case 7 -> myTasks();
      case 8 -> options();
      case 9 -> slash();
      case 10 -> root();
      default -> throw path.noRoute(route);
    };
  }

  private Response any(RoutePath path) throws Exception {
    // GET /{any}
    String any = path.variable(0, ANY);
    return Response.text(Returned.notNull(handler.any(any), "Users.any"));
  }

  private Response anyThing(RoutePath path) throws Exception {
    // GET /{any}/{thing}
    String any = path.variable(0, ANY);
    String thing = path.variable(1, THING);
    return Response.text(Returned.notNull(handler.anyThing(any, thing), "Users.anyThing"));
  }

  private Response remove(RoutePath path) throws Exception {
    // DELETE /users/{id}
    String id = path.variable(1, ID);
    handler.remove(id);
    return Response.empty(204);
  }

  private Response show(RoutePath path) throws Exception {
    // GET /users/{id}
    String id = path.variable(1, ID);
    return Response.text(Returned.notNull(handler.show(id), "Users.show"));
  }

  private Response me() throws Exception {
    // GET /users/me
    return Response.text(Returned.notNull(handler.me(), "Users.me"));
  }

  private Response meHead() throws Exception {
    // HEAD /users/me
    handler.meHead();
    return Response.empty(204);
  }

  private Response task(RoutePath path) throws Exception {
    // GET /users/{id}/tasks/{task}
    String id = path.variable(1, ID);
    int task = Conversions.toInt(path.variable(3, TASK), TASK);
    return Response.text(Returned.notNull(handler.task(id, task), "Users.task"));
  }

  private Response myTasks() throws Exception {
    // GET /users/me/tasks
    return Response.text(Returned.notNull(handler.myTasks(), "Users.myTasks"));
  }

  private Response options() throws Exception {
    // OPTIONS /users
    return Response.text(Returned.notNull(handler.options(), "Users.options"));
  }

  private Response slash() throws Exception {
    // GET /users/
    return Response.text(Returned.notNull(handler.slash(), "Users.slash"));
  }

  private Response root() throws Exception {
    // GET /
    return Response.text(Returned.notNull(handler.root(), "Users.root"));
  }
}
