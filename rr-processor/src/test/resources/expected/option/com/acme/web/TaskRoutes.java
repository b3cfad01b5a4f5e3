package com.acme.web;

import static dev.rrjava.generated.HttpMethod.GET;

import com.acme.Tasks;
import com.acme.Tasks_Adapter;
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
public final class TaskRoutes extends GeneratedRouter {
  private final Tasks_Adapter tasks;

  private TaskRoutes(Tasks tasks) {
    this.tasks = new Tasks_Adapter(tasks);
  }

  /** Creates a router for these handlers. */
  public static TaskRoutes of(Tasks tasks) {
    return builder().tasks(tasks).build();
  }

  /** Creates a builder. Each handler must be set. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  protected int match(RoutePath path) {
    return path.is(0, "tasks") ? path.end(1, GET, 0) : -1;
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
  public static final class Builder {
    private Tasks tasks;

    private Builder() {
    }

    public Builder tasks(Tasks tasks) {
      this.tasks = tasks;
      return this;
    }

    public TaskRoutes build() {
      Missing.reject("tasks", tasks);
      return new TaskRoutes(tasks);
    }
  }
}
