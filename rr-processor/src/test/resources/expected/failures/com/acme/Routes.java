package com.acme;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.generated.AroundRoute;
import dev.rrjava.generated.FilteredRoute;
import dev.rrjava.generated.HttpMethod;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.Dispatcher;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that answers a request.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Routes extends Dispatcher {
  private final Fallback fallback;

  private final Tasks_Adapter tasks;

  private final ResponseMaker<List<String>> stringListMaker;

  private Routes(Codecs codecs, Fallback fallback, Tasks tasks) {
    this.fallback = Objects.requireNonNull(fallback, "Fallback");
    this.tasks = new Tasks_Adapter(codecs, tasks);
    this.stringListMaker = codecs.maker(BodyType.<List<String>>of(List.class,
        BodyType.of(String.class)));
  }

  /**
   * Routes requests to handlers.
   *
   * @param codecs read and write objects
   * @param fallback goes around all routes
   * @param tasks answers 1 route
   * @return what answers requests
   */
  static Routes of(Codecs codecs, Fallback fallback, Tasks tasks) {
    return new Routes(codecs, fallback, tasks);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.is(0, "throw") && path.hasVariable(1) ? throwWhat(request, path, earlyHints) : null;
  }

  /**
   * /throw/{what}
   */
  private @Nullable Response throwWhat(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> around(request, filtered -> tasks.fail(filtered, path));
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * Goes around a route: filters, and what answers exceptions.
   */
  private Response around(Request request, FilteredRoute route) throws Exception {
    Response response;
    try {
      response = AroundRoute.answer(route, request);
    } catch (UnsupportedOperationException e) {
      response = answer(e, request);
      AroundRoute.log(request, e, response);
    }
    return response;
  }

  private Response answer(UnsupportedOperationException e, Request request) throws Exception {
    List<String> result = fallback.unsupported(e);
    return stringListMaker.whole(Objects.requireNonNull(result, "Fallback.unsupported returned null")).withStatus(501);
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD  /throw/{what}  Tasks.fail");
  }
}
