package com.acme;

import dev.rrjava.generated.ContentLimit;
import dev.rrjava.generated.Parameter;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Others} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Others_Adapter {
  private static final Parameter NAME = Parameter.form("name");

  private final Others handler;

  Others_Adapter(Others handler) {
    this.handler = Objects.requireNonNull(handler, "Others");
  }

  /**
   * POST /others
   */
  Response add(Request request) throws Exception {
    ContentLimit.require(request, 4L);
    byte[] bytes = request.body();
    String result = handler.add(bytes);
    return Response.text(Objects.requireNonNull(result, "Others.add returned null"));
  }

  /**
   * POST /others/form
   */
  Response form(Request request) throws Exception {
    ContentLimit.require(request, 2L);
    String name = NAME.required(request);
    String result = handler.form(name);
    return Response.text(Objects.requireNonNull(result, "Others.form returned null"));
  }
}
