package com.acme;

import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintLinks;
import dev.rrjava.http.EarlyHintsPolicy;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Quotes} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Quotes_Adapter {
  private static final Parameter<String> THROW_NEW_ERROR = Parameter.query(
      "\"; throw new Error(); //");
  private static final Parameter<String> X_T = Parameter.header("X-$T*");
  private static final EarlyHintLinks QUOTES_HINTS = EarlyHintLinks.of(EarlyHintsPolicy.AUTO,
      "</a?b=%22>; rel=prefetch; title=\"a \\\"b\\\" \\\\u000a $S\"");
  private final Quotes handler;

  Quotes_Adapter(Quotes handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Quotes.class)
        .get("/\"/\\/\\u000a/*/'/<b>&@see$L$$", "quotes");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> quotes(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response quotes(Request request) throws Exception {
    String query = THROW_NEW_ERROR.from(request);
    String header = X_T.from(request);
    request.earlyHints().send(QUOTES_HINTS);
    return Returned.text(handler.quotes(query, header), request);
  }
}
