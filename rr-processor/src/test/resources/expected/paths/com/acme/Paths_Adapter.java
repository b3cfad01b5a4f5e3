package com.acme;

import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Paths} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Paths_Adapter {
  private static final Parameter ID = Parameter.path("id", "a long (-2^63 to 2^63-1)");

  private static final Parameter NAME = Parameter.path("name");

  private static final Parameter ANY = Parameter.path("any");

  private static final Parameter REST = Parameter.path("rest");

  private static final Parameter ID_ = Parameter.path("id", "an int (-2147483648 to 2147483647)");

  private static final Parameter ID__ = Parameter.path("id");

  private static final Parameter PATH = Parameter.path("path");

  private static final Parameter DATE = Parameter.path("date");

  private final Paths handler;

  Paths_Adapter(Paths handler) {
    this.handler = Objects.requireNonNull(handler, "Paths");
  }

  /**
   * GET /users/{id:[0-9]+}
   */
  Response number(RoutePath path) throws Exception {
    long id = Conversions.toLong(path.variable(1, ID), ID);
    String result = handler.number(id);
    return Response.text(Objects.requireNonNull(result, "Paths.number returned null"));
  }

  /**
   * GET /users/{name:[a-z]{2,8}}
   */
  Response name(RoutePath path) throws Exception {
    String name = path.variable(1, NAME);
    String result = handler.name(name);
    return Response.text(Objects.requireNonNull(result, "Paths.name returned null"));
  }

  /**
   * GET /users/{any}
   */
  Response any(RoutePath path) throws Exception {
    String any = path.variable(1, ANY);
    String result = handler.any(any);
    return Response.text(Objects.requireNonNull(result, "Paths.any returned null"));
  }

  /**
   * GET /users/me
   */
  Response me() throws Exception {
    String result = handler.me();
    return Response.text(Objects.requireNonNull(result, "Paths.me returned null"));
  }

  /**
   * GET /users/{rest...}
   */
  Response rest(RoutePath path) throws Exception {
    String rest = path.rest(1, REST);
    String result = handler.rest(rest);
    return Response.text(Objects.requireNonNull(result, "Paths.rest returned null"));
  }

  /**
   * GET /users/{id:[0-9]+}/tasks
   */
  Response tasks(RoutePath path) throws Exception {
    int id = Conversions.toInt(path.variable(1, ID_), ID_);
    String result = handler.tasks(id);
    return Response.text(Objects.requireNonNull(result, "Paths.tasks returned null"));
  }

  /**
   * DELETE /users/{id}
   */
  Response remove(RoutePath path) throws Exception {
    String id = path.variable(1, ID__);
    String result = handler.remove(id);
    return Response.text(Objects.requireNonNull(result, "Paths.remove returned null"));
  }

  /**
   * PROPFIND|MKCOL /files/{path...}
   */
  Response file(RoutePath path) throws Exception {
    String path_ = path.rest(1, PATH);
    String result = handler.file(path_);
    return Response.text(Objects.requireNonNull(result, "Paths.file returned null"));
  }

  /**
   * GET /files/{path...}
   */
  Response file2(RoutePath path) throws Exception {
    String path_ = path.rest(1, PATH);
    String result = handler.file(path_);
    return Response.text(Objects.requireNonNull(result, "Paths.file returned null"));
  }

  /**
   * PUT /files/{path...}
   */
  Response file3(RoutePath path) throws Exception {
    String path_ = path.rest(1, PATH);
    String result = handler.file(path_);
    return Response.text(Objects.requireNonNull(result, "Paths.file returned null"));
  }

  /**
   * QUERY /a
   */
  Response several() throws Exception {
    handler.several();
    return Response.empty(204);
  }

  /**
   * HEAD /a
   */
  Response several2() throws Exception {
    handler.several();
    return Response.empty(204);
  }

  /**
   * POST /a
   */
  Response several3() throws Exception {
    handler.several();
    return Response.empty(204);
  }

  /**
   * POST /b
   */
  Response several4() throws Exception {
    handler.several();
    return Response.empty(204);
  }

  /**
   * OPTIONS /a
   */
  Response several5() throws Exception {
    handler.several();
    return Response.empty(204);
  }

  /**
   * PATCH /a
   */
  Response several6() throws Exception {
    handler.several();
    return Response.empty(204);
  }

  /**
   * GET /date/{date:[0-9]{4}-[0-9]{2}&#92;}?}
   */
  Response date(RoutePath path) throws Exception {
    String date = path.variable(1, DATE);
    String result = handler.date(date);
    return Response.text(Objects.requireNonNull(result, "Paths.date returned null"));
  }
}
