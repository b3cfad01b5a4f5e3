package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Paths} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Paths_Adapter {
  private static final Parameter<Long> ID = Parameter.path("id", BuiltIn.LONG);
  private static final Parameter<String> NAME = Parameter.path("name");
  private static final Parameter<String> ANY = Parameter.path("any");
  private static final Parameter<String> REST = Parameter.path("rest");
  private static final Parameter<Integer> ID2 = Parameter.path("id", BuiltIn.INT);
  private static final Parameter<String> ID3 = Parameter.path("id");
  private static final Parameter<String> PATH = Parameter.path("path");
  private static final Parameter<String> DATE = Parameter.path("date");
  private final Paths handler;

  Paths_Adapter(Paths handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Paths.class)
        .get("/users/{id:[0-9]+}", "number")
        .get("/users/{name:[a-z]{2,8}}", "name")
        .get("/users/{any}", "any")
        .get("/users/me", "me")
        .get("/users/{rest...}", "rest")
        .get("/users/{id:[0-9]+}/tasks", "tasks")
        .delete("/users/{id}", "remove")
        .add("MKCOL|PROPFIND", "/files/{path...}", "file")
        .get("/files/{path...}", "file")
        .put("/files/{path...}", "file")
        .add("QUERY", "/a", "several")
        .add("HEAD", "/a", "several")
        .post("/a", "several")
        .post("/b", "several")
        .add("OPTIONS", "/a", "several")
        .patch("/a", "several")
        .get("/date/{date:[0-9]{4}-[0-9]{2}\\}?}", "date");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> Returned.text(handler.number(ID.from(path, 1)), request);
      case 1 -> Returned.text(handler.name(NAME.from(path, 1)), request);
      case 2 -> Returned.text(handler.any(ANY.from(path, 1)), request);
      case 3 -> Returned.text(handler.me(), request);
      case 4 -> Returned.text(handler.rest(path.rest(1, REST)), request);
      case 5 -> Returned.text(handler.tasks(ID2.from(path, 1)), request);
      case 6 -> Returned.text(handler.remove(ID3.from(path, 1)), request);
      case 7 -> Returned.text(handler.file(path.rest(1, PATH)), request);
      case 8 -> Returned.text(handler.file(path.rest(1, PATH)), request);
      case 9 -> Returned.text(handler.file(path.rest(1, PATH)), request);
      case 10 -> several(request);
      case 11 -> several(request);
      case 12 -> several(request);
      case 13 -> several(request);
      case 14 -> several(request);
      case 15 -> several(request);
      case 16 -> Returned.text(handler.date(DATE.from(path, 1)), request);
      default -> throw path.noRoute(route);
    };
  }

  private Response several(Request request) throws Exception {
    handler.several();
    return Response.empty(204);
  }
}
