package com.acme;

import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Names.Request_} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Names_Request__Adapter {
  private static final Parameter REQUEST = Parameter.path("request");

  private final Names.Request_ handler;

  Names_Request__Adapter(Names.Request_ handler) {
    this.handler = Objects.requireNonNull(handler, "Names.Request_");
  }

  /**
   * GET /request/{request}
   */
  Response request(Request request, RoutePath path) throws Exception {
    String request_ = path.variable(1, REQUEST);
    String result = handler.request(request_, request);
    return Response.text(Objects.requireNonNull(result, "Names.Request_.request returned null"));
  }
}
