package com.acme;

import dev.rrjava.generated.ContentLimit;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Others} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Others_Adapter {
  private static final Parameter<String> NAME = Parameter.form("name");
  private final Others handler;

  Others_Adapter(Others handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Others.class, "/others")
        .post("", "add")
        .post("/form", "form");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> add(request);
      case 1 -> form(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response add(Request request) throws Exception {
    ContentLimit.require(request, 4L);
    byte[] bytes = request.body();
    return Returned.text(handler.add(bytes), request);
  }

  private Response form(Request request) throws Exception {
    ContentLimit.require(request, 2L);
    String name = NAME.from(request);
    return Returned.text(handler.form(name), request);
  }
}
