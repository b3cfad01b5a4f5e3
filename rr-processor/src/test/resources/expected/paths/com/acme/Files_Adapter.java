package com.acme;

import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Files} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Files_Adapter {
  private final Files handler;

  Files_Adapter(Files handler) {
    this.handler = Objects.requireNonNull(handler, "Files");
  }

  /**
   * GET /files
   */
  Response list() throws Exception {
    String result = handler.list();
    return Response.text(Objects.requireNonNull(result, "Files.list returned null"));
  }
}
