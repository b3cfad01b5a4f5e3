package com.acme;

import dev.rrjava.generated.Parameter;
import dev.rrjava.http.EarlyHintsPolicy;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.HintLinks;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Quotes} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Quotes_Adapter {
  private static final Parameter THROW_NEW_ERROR = Parameter.query("\"; throw new Error(); //");

  private static final Parameter X_T = Parameter.header("X-$T*");

  private static final HintLinks QUOTES_HINTS = HintLinks.encoded(
      EarlyHintsPolicy.AUTO,
      "\010g\022>\012\004Link\0226\0124</a?b=%22>; rel=prefetch; title=\"a \\\"b\\\" \\\\u000a $S\"",
      "</a?b=%22>; rel=prefetch; title=\"a \\\"b\\\" \\\\u000a $S\"");

  private final Quotes handler;

  Quotes_Adapter(Quotes handler) {
    this.handler = Objects.requireNonNull(handler, "Quotes");
  }

  /**
   * GET /"/&#92;/&#92;u000a/*&#47;'/&lt;b&gt;&amp;&#64;see$L$$
   */
  Response quotes(Request request, EarlyHintsSender earlyHints) throws Exception {
    String query = THROW_NEW_ERROR.required(request);
    String header = X_T.required(request);
    earlyHints.send(QUOTES_HINTS);
    String result = handler.quotes(query, header);
    return Response.text(Objects.requireNonNull(result, "Quotes.quotes returned null"));
  }
}
