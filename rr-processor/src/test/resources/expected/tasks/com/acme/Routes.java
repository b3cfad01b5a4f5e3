package com.acme;

import static dev.rrjava.generated.HttpMethod.GET;
import static dev.rrjava.generated.HttpMethod.PATCH;
import static dev.rrjava.generated.HttpMethod.POST;
import static dev.rrjava.generated.HttpMethod.PUT;

import dev.rrjava.generated.Missing;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.GeneratedRouter;
import javax.annotation.processing.Generated;

/**
 * Finds the route of a request, and calls its handler. {@code 2_0001} is the route 1
 * of the adapter 2, as in its {@code call}.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Routes extends GeneratedRouter {
  private final Tasks_Adapter tasks;

  private Routes(Tasks tasks) {
    this.tasks = new Tasks_Adapter(tasks);
  }

  /** Creates a router for these handlers. */
  static Routes of(Tasks tasks) {
    return builder().tasks(tasks).build();
  }

  /** Creates a builder. Each handler must be set. */
  static Builder builder() {
    return new Builder();
  }

  @Override
  protected int match(RoutePath path) {
    return path.is(0, "tasks") ? tasks(path) : -1;
  }

  private static int tasks(RoutePath path) {
    // /tasks
    if (path.size() == 1) {
      return path.select(GET, 0, POST, 1);
    }
    int route = path.is(1, "latest") ? path.end(2, GET, 4) : -1;
    return route < 0 && path.hasVariable(1) ? tasksId(path) : route;
  }

  private static int tasksId(RoutePath path) {
    // /tasks/{id}
    if (path.size() == 2) {
      return path.select(GET, 2, PATCH, 3, PUT, 3);
    }
    return switch (path.segment(2)) {
      case "log" -> path.end(3, GET, 6);
      case "page" -> path.end(3, GET, 5);
      default -> -1;
    };
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> tasks.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Tasks_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Tasks tasks;

    private Builder() {
    }

    Builder tasks(Tasks tasks) {
      this.tasks = tasks;
      return this;
    }

    Routes build() {
      Missing.reject("tasks", tasks);
      return new Routes(tasks);
    }
  }
}
