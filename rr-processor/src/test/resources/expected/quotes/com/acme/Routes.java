package com.acme;

import dev.rrjava.generated.HttpMethod;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.Dispatcher;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that answers a request.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Routes extends Dispatcher {
  private final Quotes_Adapter quotes;

  private Routes(Quotes quotes) {
    this.quotes = new Quotes_Adapter(quotes);
  }

  /**
   * Routes requests to handlers.
   *
   * @param quotes answers 1 route
   * @return what answers requests
   */
  static Routes of(Quotes quotes) {
    return new Routes(quotes);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.is(0, "\"") && path.is(1, "\\") && path.is(2, "\\u000a") && path.is(3, "*")
        ? u000a(request, path, earlyHints) : null;
  }

  /**
   * /"/&#92;/&#92;u000a/* and below.
   */
  private @Nullable Response u000a(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.is(4, "'") && path.is(5, "<b>&@see$L$$") ? u000aBSeeL(request, path, earlyHints)
        : null;
  }

  /**
   * /"/&#92;/&#92;u000a/*&#47;'/&lt;b&gt;&amp;&#64;see$L$$
   */
  private @Nullable Response u000aBSeeL(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 6) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> quotes.quotes(request, earlyHints);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD  /\"/\\/\\u000a/*/'/<b>&@see$L$$  Quotes.quotes");
  }
}
