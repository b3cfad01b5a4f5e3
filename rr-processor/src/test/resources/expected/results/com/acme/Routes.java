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
  private final Results_Adapter results;

  private Routes(Results results) {
    this.results = new Results_Adapter(results);
  }

  /**
   * Routes requests to handlers.
   *
   * @param results answers 6 routes
   * @return what answers requests
   */
  static Routes of(Results results) {
    return new Routes(results);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    return switch (path.segment(0)) {
      case "bytes" -> bytes(request, path, earlyHints);
      case "nothing" -> nothing(request, path, earlyHints);
      case "response" -> response(request, path, earlyHints);
      case "stream" -> stream(request, path, earlyHints);
      case "text" -> text(request, path, earlyHints);
      case "throws" -> throws_(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /bytes
   */
  private @Nullable Response bytes(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> results.bytes();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /nothing
   */
  private @Nullable Response nothing(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.DELETE -> results.nothing();
      default -> path.notAllowed("DELETE");
    };
  }

  /**
   * /response
   */
  private @Nullable Response response(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> results.response();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /stream
   */
  private @Nullable Response stream(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> results.stream();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /text
   */
  private @Nullable Response text(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> results.text();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /throws
   */
  private @Nullable Response throws_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> results.failing();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD  /bytes     Results.bytes",
        "DELETE    /nothing   Results.nothing",
        "GET|HEAD  /response  Results.response",
        "GET|HEAD  /stream    Results.stream",
        "GET|HEAD  /text      Results.text",
        "GET|HEAD  /throws    Results.failing");
  }
}
