package com.acme;

import dev.rrjava.codec.Codecs;
import dev.rrjava.generated.HttpMethod;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.Dispatcher;
import dev.rrjava.validation.Validation;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that answers a request.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Routes extends Dispatcher {
  private final Tasks_Adapter tasks;

  private Routes(Codecs codecs, Validation validation, Tasks tasks) {
    this.tasks = new Tasks_Adapter(codecs, validation, tasks);
  }

  /**
   * Routes requests to handlers.
   *
   * @param codecs read and write objects
   * @param validation checks what handlers take
   * @param tasks answers 7 routes
   * @return what answers requests
   */
  static Routes of(Codecs codecs, Validation validation, Tasks tasks) {
    return new Routes(codecs, validation, tasks);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    return switch (path.segment(0)) {
      case "notes" -> notes(request, path, earlyHints);
      case "tasks" -> tasks(request, path, earlyHints);
      case "texts" -> texts(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /notes
   */
  private @Nullable Response notes(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> tasks.note(request);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /tasks and below.
   */
  private @Nullable Response tasks(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return switch (path.method()) {
        case HttpMethod.GET, HttpMethod.HEAD -> tasks.tasks(request);
        default -> path.notAllowed("GET, HEAD");
      };
    }
    return path.hasVariable(1) ? tasksId(request, path, earlyHints) : null;
  }

  /**
   * /tasks/{id} and below.
   */
  private @Nullable Response tasksId(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 2) {
      return switch (path.method()) {
        case HttpMethod.GET, HttpMethod.HEAD -> tasks.task(request, path);
        default -> path.notAllowed("GET, HEAD");
      };
    }
    return path.is(2, "notes") ? tasksIdNotes(request, path, earlyHints) : null;
  }

  /**
   * /tasks/{id}/notes
   */
  private @Nullable Response tasksIdNotes(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 3) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> tasks.notes(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /texts and below.
   */
  private @Nullable Response texts(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return switch (path.method()) {
        case HttpMethod.POST -> tasks.text(request);
        default -> path.notAllowed("POST");
      };
    }
    return switch (path.segment(1)) {
      case "all" -> textsAll(request, path, earlyHints);
      case "map" -> textsMap(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /texts/all
   */
  private @Nullable Response textsAll(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> tasks.texts(request);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /texts/map
   */
  private @Nullable Response textsMap(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> tasks.texts2(request);
      default -> path.notAllowed("POST");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "POST      /notes             Tasks.note",
        "GET|HEAD  /tasks             Tasks.tasks",
        "GET|HEAD  /tasks/{id}        Tasks.task",
        "GET|HEAD  /tasks/{id}/notes  Tasks.notes",
        "POST      /texts             Tasks.text",
        "POST      /texts/all         Tasks.texts",
        "POST      /texts/map         Tasks.texts");
  }
}
