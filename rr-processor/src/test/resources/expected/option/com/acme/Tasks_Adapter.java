package com.acme;

import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Tasks} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
public final class Tasks_Adapter {
  private final Tasks handler;

  public Tasks_Adapter(Tasks handler) {
    this.handler = handler;
  }

  public static void describe(RouteList routes) {
    routes.of(Tasks.class)
        .get("/tasks", "list");
  }

  public Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> Returned.text(handler.list(), request);
      default -> throw path.noRoute(route);
    };
  }
}
