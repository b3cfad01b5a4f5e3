package com.acme;

import static dev.rrjava.generated.HttpMethod.DELETE;
import static dev.rrjava.generated.HttpMethod.GET;
import static dev.rrjava.generated.HttpMethod.HEAD;
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
  private final Notes_Adapter notes;
  private final Others_Adapter others;

  private Routes(Notes notes, Others others) {
    this.notes = new Notes_Adapter(notes);
    this.others = new Others_Adapter(others);
  }

  /** Creates a router for these handlers. */
  static Routes of(Notes notes, Others others) {
    return builder().notes(notes).others(others).build();
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
      case "notes" -> notes(path);
      case "others" -> others(path);
      default -> -1;
    };
  }

  private static int notes(RoutePath path) {
    // /notes
    if (path.size() == 1) {
      return switch (path.method()) {
        case DELETE -> 3;
        case GET, HEAD -> 2;
        case POST -> 0;
        case PUT -> 1;
        default -> path.notAllowed("DELETE, GET, HEAD, POST, PUT");
      };
    }
    return path.is(1, "form") ? path.end(2, POST, 4) : -1;
  }

  private static int others(RoutePath path) {
    // /others
    if (path.size() == 1) {
      return path.select(POST, 1_0000);
    }
    return path.is(1, "form") ? path.end(2, POST, 1_0001) : -1;
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> notes.call(route, request, path);
      case 1 -> others.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Notes_Adapter.describe(routes);
    Others_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Notes notes;
    private Others others;

    private Builder() {
    }

    Builder notes(Notes notes) {
      this.notes = notes;
      return this;
    }

    Builder others(Others others) {
      this.others = others;
      return this;
    }

    Routes build() {
      Missing.reject("notes", notes, "others", others);
      return new Routes(notes, others);
    }
  }
}
