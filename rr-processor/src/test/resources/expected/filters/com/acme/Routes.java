package com.acme;

import dev.rrjava.generated.AroundRoute;
import dev.rrjava.generated.FilteredRoute;
import dev.rrjava.generated.HttpMethod;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.Dispatcher;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that answers a request.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Routes extends Dispatcher {
  private final Everything everything;

  private final Open_Adapter open;

  private final Tasks_Adapter tasks;

  private Routes(Everything everything, Open open, Tasks tasks) {
    this.everything = Objects.requireNonNull(everything, "Everything");
    this.open = new Open_Adapter(open);
    this.tasks = new Tasks_Adapter(tasks);
  }

  /**
   * Routes requests to handlers.
   *
   * @param everything goes around all routes
   * @param open answers 1 route
   * @param tasks answers 3 routes
   * @return what answers requests
   */
  static Routes of(Everything everything, Open open, Tasks tasks) {
    return new Routes(everything, open, tasks);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    return switch (path.segment(0)) {
      case "open" -> open(request, path, earlyHints);
      case "tasks" -> tasks(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /open
   */
  private @Nullable Response open(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> around(request, filtered -> open.open());
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /tasks and below.
   */
  private @Nullable Response tasks(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return switch (path.method()) {
        case HttpMethod.GET, HttpMethod.HEAD -> around(request, filtered -> tasks.list(filtered));
        case HttpMethod.POST -> around(request, filtered -> tasks.add(filtered));
        default -> path.notAllowed("GET, HEAD, POST");
      };
    }
    return path.hasVariable(1) ? tasksId(request, path, earlyHints) : null;
  }

  /**
   * /tasks/{id}
   */
  private @Nullable Response tasksId(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> around(request, filtered -> tasks.one(filtered, path));
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * Goes around a route: filters, and what answers exceptions.
   */
  private Response around(Request request, FilteredRoute route) throws Exception {
    Response response;
    try {
      everything.count();
      response = AroundRoute.answer(route, request);
    } catch (NoSuchElementException e) {
      response = Objects.requireNonNull(everything.missing(e),
          "Everything.missing returned null").toResponse(request);
      AroundRoute.log(request, e, response);
    } catch (RuntimeException e) {
      response = Objects.requireNonNull(everything.other(e),
          "Everything.other returned null").toResponse(request);
      AroundRoute.log(request, e, response);
    }
    try {
      response = Objects.requireNonNull(everything.stamp(request, response),
          "Everything.stamp returned null");
    } catch (Throwable e) {
      AroundRoute.discard(response, e);
      throw e;
    }
    return response;
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD  /open        Open.open",
        "GET|HEAD  /tasks       Tasks.list",
        "POST      /tasks       Tasks.add",
        "GET|HEAD  /tasks/{id}  Tasks.one");
  }
}
