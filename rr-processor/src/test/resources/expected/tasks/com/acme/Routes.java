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
  private final Tasks_Adapter tasks;

  private Routes(Tasks tasks) {
    this.tasks = new Tasks_Adapter(tasks);
  }

  /**
   * Routes requests to handlers.
   *
   * @param tasks answers 7 routes
   * @return what answers requests
   */
  static Routes of(Tasks tasks) {
    return new Routes(tasks);
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
        case HttpMethod.POST -> tasks.create(request);
        default -> path.notAllowed("GET, HEAD, POST");
      };
    }
    Response response = path.is(1, "latest") ? tasksLatest(request, path, earlyHints) : null;
    if (response == null && path.hasVariable(1)) {
      response = tasksId(request, path, earlyHints);
    }
    return response;
  }

  /**
   * /tasks/latest
   */
  private @Nullable Response tasksLatest(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> tasks.latest();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /tasks/{id} and below.
   */
  private @Nullable Response tasksId(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 2) {
      return switch (path.method()) {
        case HttpMethod.GET, HttpMethod.HEAD -> tasks.show(path);
        case HttpMethod.PATCH, HttpMethod.PUT -> tasks.change(request, path);
        default -> path.notAllowed("GET, HEAD, PATCH, PUT");
      };
    }
    return switch (path.segment(2)) {
      case "log" -> tasksIdLog(request, path, earlyHints);
      case "page" -> tasksIdPage(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /tasks/{id}/log
   */
  private @Nullable Response tasksIdLog(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 3) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> tasks.log(path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /tasks/{id}/page
   */
  private @Nullable Response tasksIdPage(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 3) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> tasks.page(path, earlyHints);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD   /tasks                 Tasks.list",
        "POST       /tasks                 Tasks.create",
        "GET|HEAD   /tasks/latest          Tasks.latest",
        "GET|HEAD   /tasks/{id}            Tasks.show",
        "PATCH|PUT  /tasks/{id}            Tasks.change",
        "GET|HEAD   /tasks/{id}/log        Tasks.log",
        "GET|HEAD   /tasks/{task-id}/page  Tasks.page");
  }
}
