package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.lang.Exception;
import java.lang.Integer;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Calls {@link List} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class List_Adapter {
  private static final Parameter ID = Parameter.path("id", "an int (-2147483648 to 2147483647)");
  private static final Parameter A = Parameter.query("a");
  private final List handler;

  List_Adapter(List handler) {
    this.handler = handler;
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> list(request, path);
      default -> throw path.noRoute(route);
    };
  }

  private Response list(Request request, RoutePath path) throws Exception {
    // GET /list/{id}
    Integer id = Conversions.toInt(path.variable(1, ID), ID);
    Optional<String> a = A.optional(request, BuiltIn.STRING);
    return Response.text(Returned.notNull(handler.list(id, a), "List.list"));
  }
}
