package com.acme;

import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Tasks} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
public final class Tasks_Adapter {
  private final Tasks handler;

  public Tasks_Adapter(Tasks handler) {
    this.handler = Objects.requireNonNull(handler, "Tasks");
  }

  /**
   * GET /tasks
   */
  public Response list() throws Exception {
    String result = handler.list();
    return Response.text(Objects.requireNonNull(result, "Tasks.list returned null"));
  }
}
