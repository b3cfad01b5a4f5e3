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
  private final Notes_Adapter notes;

  private final Others_Adapter others;

  private Routes(Notes notes, Others others) {
    this.notes = new Notes_Adapter(notes);
    this.others = new Others_Adapter(others);
  }

  /**
   * Routes requests to handlers.
   *
   * @param notes answers 5 routes
   * @param others answers 2 routes
   * @return what answers requests
   */
  static Routes of(Notes notes, Others others) {
    return new Routes(notes, others);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    return switch (path.segment(0)) {
      case "notes" -> notes(request, path, earlyHints);
      case "others" -> others(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /notes and below.
   */
  private @Nullable Response notes(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return switch (path.method()) {
        case HttpMethod.DELETE -> notes.clear();
        case HttpMethod.GET, HttpMethod.HEAD -> notes.list(request);
        case HttpMethod.POST -> notes.add(request);
        case HttpMethod.PUT -> notes.replace(request);
        default -> path.notAllowed("DELETE, GET, HEAD, POST, PUT");
      };
    }
    return path.is(1, "form") ? notesForm(request, path, earlyHints) : null;
  }

  /**
   * /notes/form
   */
  private @Nullable Response notesForm(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> notes.form(request);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /others and below.
   */
  private @Nullable Response others(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return switch (path.method()) {
        case HttpMethod.POST -> others.add(request);
        default -> path.notAllowed("POST");
      };
    }
    return path.is(1, "form") ? othersForm(request, path, earlyHints) : null;
  }

  /**
   * /others/form
   */
  private @Nullable Response othersForm(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> others.form(request);
      default -> path.notAllowed("POST");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "DELETE    /notes        Notes.clear",
        "GET|HEAD  /notes        Notes.list",
        "POST      /notes        Notes.add  consumes text/plain",
        "PUT       /notes        Notes.replace",
        "POST      /notes/form   Notes.form",
        "POST      /others       Others.add",
        "POST      /others/form  Others.form");
  }
}
