package com.acme;

import dev.rrjava.generated.HttpMethod;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.Dispatcher;
import java.lang.Exception;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that answers a request.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Routes extends Dispatcher {
  private final List_Adapter list;

  private Routes(List list) {
    this.list = new List_Adapter(list);
  }

  /**
   * Routes requests to handlers.
   *
   * @param list answers 1 route
   * @return what answers requests
   */
  static Routes of(List list) {
    return new Routes(list);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.is(0, "list") && path.hasVariable(1) ? listId(request, path, earlyHints) : null;
  }

  /**
   * /list/{id}
   */
  private @Nullable Response listId(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> list.list(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  @Override
  public java.util.List<String> routeList() {
    return java.util.List.of(
        "GET|HEAD  /list/{id}  List.list");
  }
}
