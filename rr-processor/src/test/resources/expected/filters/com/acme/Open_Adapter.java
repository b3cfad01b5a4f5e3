package com.acme;

import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Open} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Open_Adapter {
  private final Open handler;

  Open_Adapter(Open handler) {
    this.handler = Objects.requireNonNull(handler, "Open");
  }

  /**
   * GET /open
   */
  Response open() throws Exception {
    String result = handler.open();
    return Response.text(Objects.requireNonNull(result, "Open.open returned null"));
  }
}
