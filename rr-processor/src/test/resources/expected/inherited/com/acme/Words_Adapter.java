package com.acme;

import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Words} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Words_Adapter {
  private static final Parameter KEY = Parameter.path("key");

  private static final Parameter VALUE = Parameter.query("value",
      "true, yes, on, 1, false, no, off or 0");

  private static final Parameter ID = Parameter.path("id");

  private final Words handler;

  Words_Adapter(Words handler) {
    this.handler = Objects.requireNonNull(handler, "Words");
  }

  /**
   * POST /words/{key}
   */
  Response add(Request request, RoutePath path) throws Exception {
    String key = path.variable(1, KEY);
    Boolean value = Conversions.toBoolean(VALUE.required(request), VALUE);
    String result = handler.add(key, value);
    return Response.text(Objects.requireNonNull(result, "Words.add returned null"));
  }

  /**
   * DELETE /words/{id}
   */
  Response remove(RoutePath path) throws Exception {
    String id = path.variable(1, ID);
    handler.remove(id);
    return Response.empty(204);
  }

  /**
   * GET /words/{id}
   */
  Response show(RoutePath path) throws Exception {
    String id = path.variable(1, ID);
    String result = handler.show(id);
    return Response.text(Objects.requireNonNull(result, "Words.show returned null"));
  }

  /**
   * GET /words
   */
  Response list() throws Exception {
    String result = handler.list();
    return Response.text(Objects.requireNonNull(result, "Words.list returned null"));
  }

  /**
   * GET /words/latest
   */
  Response latest() throws Exception {
    String result = handler.latest();
    return Response.text(Objects.requireNonNull(result, "Words.latest returned null"));
  }
}
