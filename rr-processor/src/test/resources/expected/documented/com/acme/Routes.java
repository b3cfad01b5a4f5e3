package com.acme;

import static dev.rrjava.generated.HttpMethod.GET;
import static dev.rrjava.generated.HttpMethod.PATCH;
import static dev.rrjava.generated.HttpMethod.POST;
import static dev.rrjava.generated.HttpMethod.PUT;
import static dev.rrjava.generated.HttpMethod.QUERY;

import dev.rrjava.codec.Codecs;
import dev.rrjava.generated.ConsumedMediaTypes;
import dev.rrjava.generated.Missing;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.generated.Variants;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.GeneratedRouter;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;

/**
 * Finds the route of a request, and calls its handler. {@code 2_0001} is the route 1
 * of the adapter 2, as in its {@code call}.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Routes extends GeneratedRouter {
  private static final Pattern NAME = Pattern.compile("(?i)[a-z]+", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("[0-9]+", Pattern.DOTALL);
  private static final Variants TASKS_CSV_POST = Variants.none()
      .and(7, ConsumedMediaTypes.of("text/csv"), null)
      .and(8, ConsumedMediaTypes.of("text/tsv"), null);
  private final Tasks_Adapter tasks;

  private Routes(Codecs codecs, Tasks tasks) {
    this.tasks = new Tasks_Adapter(codecs, tasks);
  }

  /** Creates a router for these handlers. */
  static Routes of(Codecs codecs, Tasks tasks) {
    return builder().codecs(codecs).tasks(tasks).build();
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
    int route = switch (path.segment(1)) {
          case "all" -> path.end(2, GET, 11);
          case "café" -> path.is(2, "\"search\"") ? path.end(3, PATCH, 12, QUERY, 12) : -1;
          case "csv" -> tasksCsv(path);
          case "described" -> path.end(2, POST, 9);
          case "files" -> tasksFiles(path);
          default -> -1;
        };
    if (route < 0 && path.matches(1, NAME)) {
      route = path.end(2, GET, 3);
    }
    if (route < 0 && path.matches(1, ID)) {
      route = path.end(2, GET, 2);
    }
    return route < 0 && path.hasVariable(1) ? tasksNumber(path) : route;
  }

  private static int tasksCsv(RoutePath path) {
    // /tasks/csv
    if (path.size() != 2) {
      return -1;
    }
    return switch (path.method()) {
      case POST -> path.choose(TASKS_CSV_POST);
      default -> path.notAllowed("POST");
    };
  }

  private static int tasksFiles(RoutePath path) {
    // /tasks/files
    if (path.size() == 2) {
      return path.select(POST, 6);
    }
    return path.select(GET, 5);
  }

  private static int tasksNumber(RoutePath path) {
    // /tasks/{number}
    if (path.size() == 2) {
      return -1;
    }
    return switch (path.segment(2)) {
      case "move" -> path.end(3, POST, 10);
      case "price" -> path.end(3, PUT, 4);
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
    private Tasks tasks;

    private Builder() {
    }

    Builder codecs(Codecs codecs) {
      this.codecs = codecs;
      return this;
    }

    Builder tasks(Tasks tasks) {
      this.tasks = tasks;
      return this;
    }

    Routes build() {
      Missing.reject("codecs", codecs, "tasks", tasks);
      return new Routes(codecs, tasks);
    }
  }
}
