package com.acme;

import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Numbers} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Numbers_Adapter {
  private static final Parameter KEY = Parameter.path("key", "a long (-2^63 to 2^63-1)");

  private static final Parameter VALUE = Parameter.query("value",
      "an int (-2147483648 to 2147483647)");

  private static final Parameter ID = Parameter.path("id", "a long (-2^63 to 2^63-1)");

  private final Numbers handler;

  Numbers_Adapter(Numbers handler) {
    this.handler = Objects.requireNonNull(handler, "Numbers");
  }

  /**
   * GET /base/newest
   */
  Response latest() throws Exception {
    String result = handler.latest();
    return Response.text(Objects.requireNonNull(result, "Numbers.latest returned null"));
  }

  /**
   * POST /base/{key}
   */
  Response add(Request request, RoutePath path) throws Exception {
    Long key = Conversions.toLong(path.variable(1, KEY), KEY);
    Integer value = Conversions.toInt(VALUE.required(request), VALUE);
    String result = handler.add(key, value);
    return Response.text(Objects.requireNonNull(result, "Numbers.add returned null"));
  }

  /**
   * DELETE /base/{id}
   */
  Response remove(RoutePath path) throws Exception {
    Long id = Conversions.toLong(path.variable(1, ID), ID);
    handler.remove(id);
    return Response.empty(204);
  }

  /**
   * GET /base/{id}
   */
  Response show(RoutePath path) throws Exception {
    Long id = Conversions.toLong(path.variable(1, ID), ID);
    String result = handler.show(id);
    return Response.text(Objects.requireNonNull(result, "Numbers.show returned null"));
  }

  /**
   * GET /base
   */
  Response list() throws Exception {
    String result = handler.list();
    return Response.text(Objects.requireNonNull(result, "Numbers.list returned null"));
  }
}
