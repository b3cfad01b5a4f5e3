package com.acme;

import dev.rrjava.codec.Codecs;
import dev.rrjava.generated.HttpMethod;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.generated.Variants;
import dev.rrjava.http.ConsumedMediaTypes;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.Dispatcher;
import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that answers a request.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({
    "deprecation",
    "removal"
})
final class Routes extends Dispatcher {
  private static final Pattern NAME = Pattern.compile("(?i)[a-z]+", Pattern.DOTALL);

  private static final Pattern ID = Pattern.compile("[0-9]+", Pattern.DOTALL);

  private static final Variants TASKS_CSV_POST = Variants.none()
      .and(ConsumedMediaTypes.of("text/csv"), null)
      .and(ConsumedMediaTypes.of("text/tsv"), null);

  private final Tasks_Adapter tasks;

  private Routes(Codecs codecs, Tasks tasks) {
    this.tasks = new Tasks_Adapter(codecs, tasks);
  }

  /**
   * Routes requests to handlers.
   *
   * @param codecs read and write objects
   * @param tasks answers 13 routes
   * @return what answers requests
   */
  static Routes of(Codecs codecs, Tasks tasks) {
    return new Routes(codecs, tasks);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.is(0, "tasks") ? tasks(request, path, earlyHints) : null;
  }

  /**
   * /tasks and below.
   */
  private @Nullable Response tasks(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return switch (path.method()) {
        case HttpMethod.GET, HttpMethod.HEAD -> tasks.list(request);
        case HttpMethod.POST -> tasks.add(request);
        default -> path.notAllowed("GET, HEAD, POST");
      };
    }
    Response response = switch (path.segment(1)) {
      case "all" -> tasksAll(request, path, earlyHints);
      case "café" -> path.is(2, "\"search\"") ? tasksCaféSearch(request, path, earlyHints) : null;
      case "csv" -> tasksCsv(request, path, earlyHints);
      case "described" -> tasksDescribed(request, path, earlyHints);
      case "files" -> tasksFiles(request, path, earlyHints);
      default -> null;
    };
    if (response == null && path.matches(1, NAME)) {
      response = tasksName(request, path, earlyHints);
    }
    if (response == null && path.matches(1, ID)) {
      response = tasksId(request, path, earlyHints);
    }
    if (response == null && path.hasVariable(1)) {
      response = tasksNumber(request, path, earlyHints);
    }
    return response;
  }

  /**
   * /tasks/all
   */
  private @Nullable Response tasksAll(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> tasks.all(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /tasks/café/"search"
   */
  private @Nullable Response tasksCaféSearch(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 3) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.PATCH, HttpMethod.QUERY -> tasks.search(request);
      default -> path.notAllowed("PATCH, QUERY");
    };
  }

  /**
   * /tasks/csv
   */
  private @Nullable Response tasksCsv(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> switch (TASKS_CSV_POST.choose(request)) {
        case 0 -> tasks.csv(request);
        default -> tasks.tsv(request);
      };
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /tasks/described
   */
  private @Nullable Response tasksDescribed(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> tasks.describe(request);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /tasks/files and below.
   */
  private @Nullable Response tasksFiles(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() == 2) {
      return switch (path.method()) {
        case HttpMethod.POST -> tasks.upload(request);
        default -> path.notAllowed("POST");
      };
    }
    return tasksFilesPath(request, path, earlyHints);
  }

  /**
   * /tasks/files/{path...}
   */
  private @Nullable Response tasksFilesPath(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> tasks.file(path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /tasks/{name:(?i)[a-z]+}
   */
  private @Nullable Response tasksName(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> tasks.byName(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /tasks/{id:[0-9]+}
   */
  private @Nullable Response tasksId(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> tasks.byId(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /tasks/{number} and below.
   */
  private @Nullable Response tasksNumber(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() == 2) {
      return null;
    }
    return switch (path.segment(2)) {
      case "move" -> tasksNumberMove(request, path, earlyHints);
      case "price" -> tasksNumberPrice(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /tasks/{number}/move
   */
  private @Nullable Response tasksNumberMove(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 3) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> tasks.move(request, path);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /tasks/{number}/price
   */
  private @Nullable Response tasksNumberPrice(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 3) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.PUT -> tasks.price(request, path);
      default -> path.notAllowed("PUT");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD     /tasks                    Tasks.list",
        "POST         /tasks                    Tasks.add",
        "GET|HEAD     /tasks/all                Tasks.all  produces application/json, application/x-ndjson",
        "PATCH|QUERY  /tasks/café/\"search\"      Tasks.search",
        "POST         /tasks/csv                Tasks.csv  consumes text/csv",
        "POST         /tasks/csv                Tasks.tsv  consumes text/tsv",
        "POST         /tasks/described          Tasks.describe",
        "POST         /tasks/files              Tasks.upload",
        "GET|HEAD     /tasks/files/{path...}    Tasks.file",
        "GET|HEAD     /tasks/{id:[0-9]+}        Tasks.byId",
        "GET|HEAD     /tasks/{name:(?i)[a-z]+}  Tasks.byName  produces text/plain",
        "POST         /tasks/{number}/move      Tasks.move",
        "PUT          /tasks/{number}/price     Tasks.price");
  }
}
