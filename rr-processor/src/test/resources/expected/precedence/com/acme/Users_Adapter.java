package com.acme;

import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Users} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Users_Adapter {
  private static final Parameter ANY = Parameter.path("any");

  private static final Parameter THING = Parameter.path("thing");

  private static final Parameter ID = Parameter.path("id");

  private static final Parameter TASK = Parameter.path("task",
      "an int (-2147483648 to 2147483647)");

  private final Users handler;

  Users_Adapter(Users handler) {
    this.handler = Objects.requireNonNull(handler, "Users");
  }

  /**
   * GET /{any}
   */
  Response any(RoutePath path) throws Exception {
    String any = path.variable(0, ANY);
    String result = handler.any(any);
    return Response.text(Objects.requireNonNull(result, "Users.any returned null"));
  }

  /**
   * GET /{any}/{thing}
   */
  Response anyThing(RoutePath path) throws Exception {
    String any = path.variable(0, ANY);
    String thing = path.variable(1, THING);
    String result = handler.anyThing(any, thing);
    return Response.text(Objects.requireNonNull(result, "Users.anyThing returned null"));
  }

  /**
   * DELETE /users/{id}
   */
  Response remove(RoutePath path) throws Exception {
    String id = path.variable(1, ID);
    handler.remove(id);
    return Response.empty(204);
  }

  /**
   * GET /users/{id}
   */
  Response show(RoutePath path) throws Exception {
    String id = path.variable(1, ID);
    String result = handler.show(id);
    return Response.text(Objects.requireNonNull(result, "Users.show returned null"));
  }

  /**
   * GET /users/me
   */
  Response me() throws Exception {
    String result = handler.me();
    return Response.text(Objects.requireNonNull(result, "Users.me returned null"));
  }

  /**
   * HEAD /users/me
   */
  Response meHead() throws Exception {
    handler.meHead();
    return Response.empty(204);
  }

  /**
   * GET /users/{id}/tasks/{task}
   */
  Response task(RoutePath path) throws Exception {
    String id = path.variable(1, ID);
    int task = Conversions.toInt(path.variable(3, TASK), TASK);
    String result = handler.task(id, task);
    return Response.text(Objects.requireNonNull(result, "Users.task returned null"));
  }

  /**
   * GET /users/me/tasks
   */
  Response myTasks() throws Exception {
    String result = handler.myTasks();
    return Response.text(Objects.requireNonNull(result, "Users.myTasks returned null"));
  }

  /**
   * OPTIONS /users
   */
  Response options() throws Exception {
    String result = handler.options();
    return Response.text(Objects.requireNonNull(result, "Users.options returned null"));
  }

  /**
   * GET /users/
   */
  Response slash() throws Exception {
    String result = handler.slash();
    return Response.text(Objects.requireNonNull(result, "Users.slash returned null"));
  }

  /**
   * GET /
   */
  Response root() throws Exception {
    String result = handler.root();
    return Response.text(Objects.requireNonNull(result, "Users.root returned null"));
  }
}
