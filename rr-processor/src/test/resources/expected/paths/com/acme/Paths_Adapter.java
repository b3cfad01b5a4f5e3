package com.acme;

import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Paths} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Paths_Adapter {
  private static final Parameter ID = Parameter.path("id", "a long (-2^63 to 2^63-1)");
  private static final Parameter NAME = Parameter.path("name");
  private static final Parameter ANY = Parameter.path("any");
  private static final Parameter REST = Parameter.path("rest");
  private static final Parameter ID2 = Parameter.path("id", "an int (-2147483648 to 2147483647)");
  private static final Parameter ID3 = Parameter.path("id");
  private static final Parameter PATH = Parameter.path("path");
  private static final Parameter DATE = Parameter.path("date");
  private final Paths handler;

  Paths_Adapter(Paths handler) {
    this.handler = handler;
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> number(path);
      case 1 -> name(path);
      case 2 -> any(path);
      case 3 -> me();
      case 4 -> rest(path);
      case 5 -> tasks(path);
      case 6 -> remove(path);
      case 7 -> file(path);
      case 8 -> file2(path);
      case 9 -> file3(path);
      case 10 -> several();
      case 11 -> several2();
      case 12 -> several3();
      case 13 -> several4();
      case 14 -> several5();
      case 15 -> several6();
      case 16 -> date(path);
      default -> throw path.noRoute(route);
    };
  }

  private Response number(RoutePath path) throws Exception {
    // GET /users/{id:[0-9]+}
    long id = Conversions.toLong(path.variable(1, ID), ID);
    return Response.text(Returned.notNull(handler.number(id), "Paths.number"));
  }

  private Response name(RoutePath path) throws Exception {
    // GET /users/{name:[a-z]{2,8}}
    String name = path.variable(1, NAME);
    return Response.text(Returned.notNull(handler.name(name), "Paths.name"));
  }

  private Response any(RoutePath path) throws Exception {
    // GET /users/{any}
    String any = path.variable(1, ANY);
    return Response.text(Returned.notNull(handler.any(any), "Paths.any"));
  }

  private Response me() throws Exception {
    // GET /users/me
    return Response.text(Returned.notNull(handler.me(), "Paths.me"));
  }

  private Response rest(RoutePath path) throws Exception {
    // GET /users/{rest...}
    String rest = path.rest(1, REST);
    return Response.text(Returned.notNull(handler.rest(rest), "Paths.rest"));
  }

  private Response tasks(RoutePath path) throws Exception {
    // GET /users/{id:[0-9]+}/tasks
    int id = Conversions.toInt(path.variable(1, ID2), ID2);
    return Response.text(Returned.notNull(handler.tasks(id), "Paths.tasks"));
  }

  private Response remove(RoutePath path) throws Exception {
    // DELETE /users/{id}
    String id = path.variable(1, ID3);
    return Response.text(Returned.notNull(handler.remove(id), "Paths.remove"));
  }

  private Response file(RoutePath path) throws Exception {
    // PROPFIND|MKCOL /files/{path...}
    String path2 = path.rest(1, PATH);
    return Response.text(Returned.notNull(handler.file(path2), "Paths.file"));
  }

  private Response file2(RoutePath path) throws Exception {
    // GET /files/{path...}
    String path2 = path.rest(1, PATH);
    return Response.text(Returned.notNull(handler.file(path2), "Paths.file"));
  }

  private Response file3(RoutePath path) throws Exception {
    // PUT /files/{path...}
    String path2 = path.rest(1, PATH);
    return Response.text(Returned.notNull(handler.file(path2), "Paths.file"));
  }

  private Response several() throws Exception {
    // QUERY /a
    handler.several();
    return Response.empty(204);
  }

  private Response several2() throws Exception {
    // HEAD /a
    handler.several();
    return Response.empty(204);
  }

  private Response several3() throws Exception {
    // POST /a
    handler.several();
    return Response.empty(204);
  }

  private Response several4() throws Exception {
    // POST /b
    handler.several();
    return Response.empty(204);
  }

  private Response several5() throws Exception {
    // OPTIONS /a
    handler.several();
    return Response.empty(204);
  }

  private Response several6() throws Exception {
    // PATCH /a
    handler.several();
    return Response.empty(204);
  }

  private Response date(RoutePath path) throws Exception {
    // GET /date/{date:[0-9]{4}-[0-9]{2}\\}?}
    String date = path.variable(1, DATE);
    return Response.text(Returned.notNull(handler.date(date), "Paths.date"));
  }
}
