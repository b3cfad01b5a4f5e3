package com.acme;

import dev.rrjava.http.Response;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Results} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Results_Adapter {
  private final Results handler;

  Results_Adapter(Results handler) {
    this.handler = Objects.requireNonNull(handler, "Results");
  }

  /**
   * DELETE /nothing
   */
  Response nothing() throws Exception {
    handler.nothing();
    return Response.empty(204);
  }

  /**
   * GET /text
   */
  Response text() throws Exception {
    String result = handler.text();
    return Response.text(Objects.requireNonNull(result, "Results.text returned null"));
  }

  /**
   * GET /bytes
   */
  Response bytes() throws Exception {
    byte[] result = handler.bytes();
    return Response.bytes("application/octet-stream",
        Objects.requireNonNull(result, "Results.bytes returned null"));
  }

  /**
   * GET /response
   */
  Response response() throws Exception {
    Response result = handler.response();
    return Objects.requireNonNull(result, "Results.response returned null");
  }

  /**
   * GET /stream
   */
  Response stream() throws Exception {
    Stream<String> result = handler.stream();
    return Response.stream(Objects.requireNonNull(result, "Results.stream returned null"));
  }

  /**
   * GET /throws
   */
  Response failing() throws Exception {
    handler.failing();
    return Response.empty(204);
  }
}
