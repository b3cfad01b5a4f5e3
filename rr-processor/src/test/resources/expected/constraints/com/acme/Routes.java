package com.acme;

import static dev.rrjava.generated.HttpMethod.GET;
import static dev.rrjava.generated.HttpMethod.POST;

import dev.rrjava.codec.Codecs;
import dev.rrjava.generated.Missing;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.GeneratedRouter;
import dev.rrjava.validation.Validation;
import javax.annotation.processing.Generated;

/**
 * Finds the route of a request, and calls its handler. {@code 2_0001} is the route 1
 * of the adapter 2, as in its {@code call}.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Routes extends GeneratedRouter {
  private final Tasks_Adapter tasks;

  private Routes(Codecs codecs, Validation validation, Tasks tasks) {
    this.tasks = new Tasks_Adapter(codecs, validation, tasks);
  }

  /** Creates a router for these handlers. */
  static Routes of(Codecs codecs, Validation validation, Tasks tasks) {
    return builder().codecs(codecs).validation(validation).tasks(tasks).build();
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
      case "notes" -> path.end(1, POST, 3);
      case "tasks" -> tasks(path);
      case "texts" -> texts(path);
      default -> -1;
    };
  }

  private static int tasks(RoutePath path) {
    // /tasks
    if (path.size() == 1) {
      return path.select(GET, 1);
    }
    return path.hasVariable(1) ? tasksId(path) : -1;
  }

  private static int tasksId(RoutePath path) {
    // /tasks/{id}
    if (path.size() == 2) {
      return path.select(GET, 0);
    }
    return path.is(2, "notes") ? path.end(3, GET, 2) : -1;
  }

  private static int texts(RoutePath path) {
    // /texts
    if (path.size() == 1) {
      return path.select(POST, 4);
    }
    return switch (path.segment(1)) {
      case "all" -> path.end(2, POST, 5);
      case "map" -> path.end(2, POST, 6);
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
    private Codecs codecs;
    private Validation validation;
    private Tasks tasks;

    private Builder() {
    }

    Builder codecs(Codecs codecs) {
      this.codecs = codecs;
      return this;
    }

    Builder validation(Validation validation) {
      this.validation = validation;
      return this;
    }

    Builder tasks(Tasks tasks) {
      this.tasks = tasks;
      return this;
    }

    Routes build() {
      Missing.reject("codecs", codecs, "validation", validation, "tasks", tasks);
      return new Routes(codecs, validation, tasks);
    }
  }
}
