package com.acme;

import dev.rrjava.generated.ContentLimit;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Others} for its routes.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Others_Adapter {
  private static final Parameter NAME = Parameter.form("name");

  private final Others handler;

  Others_Adapter(Others handler) {
    this.handler = Objects.requireNonNull(handler, "Others");
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
    String result = handler.add(bytes);
    Returned.notNull(result, "Others.add");
    return Response.text(result);
  }

  private Response form(Request request) throws Exception {
    // POST /others/form
    ContentLimit.require(request, 2L);
    String name = NAME.required(request);
    String result = handler.form(name);
    Returned.notNull(result, "Others.form");
    return Response.text(result);
  }
}
