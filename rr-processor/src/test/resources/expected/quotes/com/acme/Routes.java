package com.acme;

import dev.rrjava.runtime.http.EarlyHintsSender;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;
import dev.rrjava.runtime.routing.Dispatcher;
import dev.rrjava.runtime.routing.RoutePath;
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
    if (path.size() == 0) {
      return null;
    }
    return switch (path.segment(0)) {
      case "\"" -> node(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /" and below.
   */
  private @Nullable Response node(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return null;
    }
    return switch (path.segment(1)) {
      case "\\" -> node_(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /"/&#92; and below.
   */
  private @Nullable Response node_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 2) {
      return null;
    }
    return switch (path.segment(2)) {
      case "\\u000a" -> u000a(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /"/&#92;/&#92;u000a and below.
   */
  private @Nullable Response u000a(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 3) {
      return null;
    }
    return switch (path.segment(3)) {
      case "*" -> u000a_(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /"/&#92;/&#92;u000a/* and below.
   */
  private @Nullable Response u000a_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 4) {
      return null;
    }
    return switch (path.segment(4)) {
      case "'" -> u000a__(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /"/&#92;/&#92;u000a/*&#47;' and below.
   */
  private @Nullable Response u000a__(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 5) {
      return null;
    }
    return switch (path.segment(5)) {
      case "<b>&@see$L$$" -> u000aBSeeL(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /"/&#92;/&#92;u000a/*&#47;'/&lt;b&gt;&amp;&#64;see$L$$
   */
  private @Nullable Response u000aBSeeL(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 6) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> quotes.quotes(request, earlyHints);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD  /\"/\\/\\u000a/*/'/<b>&@see$L$$  Quotes.quotes");
  }
}
