package com.acme;

import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.lang.Exception;
import java.lang.Integer;
import java.lang.String;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Calls {@link List} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class List_Adapter {
  private static final Parameter ID = Parameter.path("id", "an int (-2147483648 to 2147483647)");

  private static final Parameter A = Parameter.query("a");

  private final List handler;

  List_Adapter(List handler) {
    this.handler = Objects.requireNonNull(handler, "List");
  }

  /**
   * GET /list/{id}
   */
  Response list(Request request, RoutePath path) throws Exception {
    Integer id = Conversions.toInt(path.variable(1, ID), ID);
    Optional<String> a = A.optional(request, Conversions::toText);
    String result = handler.list(id, a);
    return Response.text(Objects.requireNonNull(result, "List.list returned null"));
  }
}
