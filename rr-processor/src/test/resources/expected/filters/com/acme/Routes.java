package com.acme;

import static dev.rrjava.generated.HttpMethod.GET;
import static dev.rrjava.generated.HttpMethod.POST;

import dev.rrjava.generated.Interception;
import dev.rrjava.generated.Missing;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.GeneratedRouter;
import java.util.NoSuchElementException;
import javax.annotation.processing.Generated;

/**
 * Finds the route of a request, and calls its handler. {@code 2_0001} is the route 1
 * of the adapter 2, as in its {@code call}.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Routes extends GeneratedRouter {
  private final Everything everything;
  private final Open_Adapter open;
  private final Tasks_Adapter tasks;

  private Routes(Everything everything, Open open, Tasks tasks) {
    this.everything = everything;
    this.open = new Open_Adapter(open);
    this.tasks = new Tasks_Adapter(tasks);
  }

  /** Creates a router for these handlers. */
  static Routes of(Everything everything, Open open, Tasks tasks) {
    return builder().everything(everything).open(open).tasks(tasks).build();
  }

  /** Creates a builder. Each handler must be set. */
  static Builder builder() {
    return new Builder();
  }

  @Override
  protected int match(RoutePath path) {
    if (path.size() == 0) {
      return -1;
    }
    return switch (path.segment(0)) {
      case "open" -> path.end(1, GET, 0);
      case "tasks" -> tasks(path);
      default -> -1;
    };
  }

  private static int tasks(RoutePath path) {
    // /tasks
    if (path.size() == 1) {
      return path.select(GET, 1_0000, POST, 1_0002);
    }
    return path.variableEnd(2, GET, 1_0001);
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    Response response;
    try {
      everything.count();
      response = callAdapter(adapter, route, request, path);
    } catch (NoSuchElementException e) {
      response = Returned.notNull(everything.missing(e), "Everything.missing").toResponse(request);
      Interception.log(request, e, response);
    } catch (RuntimeException e) {
      response = Returned.notNull(everything.other(e), "Everything.other").toResponse(request);
      Interception.log(request, e, response);
    }
    try {
      response = Returned.notNull(everything.stamp(request, response), "Everything.stamp");
    } catch (Throwable e) {
      Interception.discard(response, e);
      throw e;
    }
    return response;
  }

  private Response callAdapter(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    try {
      return switch (adapter) {
        case 0 -> open.call(route, request, path);
        case 1 -> tasks.call(route, request, path);
        default -> throw path.noRoute(adapter);
      };
    } catch (Exception e) {
      throw Interception.unwrap(e);
    }
  }

  @Override
  protected void describe(RouteList routes) {
    Open_Adapter.describe(routes);
    Tasks_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Everything everything;
    private Open open;
    private Tasks tasks;

    private Builder() {
    }

    Builder everything(Everything everything) {
      this.everything = everything;
      return this;
    }

    Builder open(Open open) {
      this.open = open;
      return this;
    }

    Builder tasks(Tasks tasks) {
      this.tasks = tasks;
      return this;
    }

    Routes build() {
      Missing.reject("everything", everything, "open", open, "tasks", tasks);
      return new Routes(everything, open, tasks);
    }
  }
}
