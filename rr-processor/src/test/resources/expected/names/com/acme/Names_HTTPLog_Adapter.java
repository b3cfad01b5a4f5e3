package com.acme;

import dev.rrjava.generated.Parameter;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Names.HTTPLog} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Names_HTTPLog_Adapter {
  private static final Parameter TEXT = Parameter.query("text");

  private final Names.HTTPLog handler;

  Names_HTTPLog_Adapter(Names.HTTPLog handler) {
    this.handler = Objects.requireNonNull(handler, "Names.HTTPLog");
  }

  /**
   * GET /log
   */
  Response toString_(Request request) throws Exception {
    String text = TEXT.required(request);
    String result = handler.toString(text);
    return Response.text(Objects.requireNonNull(result, "Names.HTTPLog.toString returned null"));
  }

  /**
   * GET /wait
   */
  Response wait_() throws Exception {
    String result = handler.wait_();
    return Response.text(Objects.requireNonNull(result, "Names.HTTPLog.wait_ returned null"));
  }

  /**
   * POST /log
   */
  Response toString2(Request request) throws Exception {
    handler.toString(request);
    return Response.empty(204);
  }
}
