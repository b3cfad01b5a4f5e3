package com.acme.web;

import com.acme.Tasks;
import com.acme.Tasks_Adapter;
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
public final class TaskRoutes extends Dispatcher {
  private final Tasks_Adapter tasks;

  private TaskRoutes(Tasks tasks) {
    this.tasks = new Tasks_Adapter(tasks);
  }

  /**
   * Routes requests to handlers.
   *
   * @param tasks answers 1 route
   * @return what answers requests
   */
  public static TaskRoutes of(Tasks tasks) {
    return new TaskRoutes(tasks);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.is(0, "tasks") ? tasks(request, path, earlyHints) : null;
  }

  /**
   * /tasks
   */
  private @Nullable Response tasks(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> tasks.list();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD  /tasks  Tasks.list");
  }
}
