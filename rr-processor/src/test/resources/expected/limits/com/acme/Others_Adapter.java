package com.acme;

import dev.rrjava.generated.ContentLimit;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Others} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Others_Adapter {
  private static final Parameter NAME = Parameter.form("name");
  private final Others handler;

  Others_Adapter(Others handler) {
    this.handler = handler;
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> add(request);
      case 1 -> form(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response add(Request request) throws Exception {
    // POST /others
    ContentLimit.require(request, 4L);
    byte[] bytes = request.body();
    return Response.text(Returned.notNull(handler.add(bytes), "Others.add"));
  }

  private Response form(Request request) throws Exception {
    // POST /others/form
    ContentLimit.require(request, 2L);
    String name = NAME.required(request);
    return Response.text(Returned.notNull(handler.form(name), "Others.form"));
  }
}
