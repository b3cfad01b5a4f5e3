package com.acme;

import static dev.rrjava.generated.HttpMethod.DELETE;
import static dev.rrjava.generated.HttpMethod.GET;
import static dev.rrjava.generated.HttpMethod.POST;

import dev.rrjava.codec.Codecs;
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
  private final Entities_Adapter entities;

  private Routes(Codecs codecs, Entities entities) {
    this.entities = new Entities_Adapter(codecs, entities);
  }

  /** Creates a router for these handlers. */
  static Routes of(Codecs codecs, Entities entities) {
    return builder().codecs(codecs).entities(entities).build();
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
    int route = switch (path.segment(0)) {
          case "bytes" -> path.end(1, GET, 4);
          case "declared" -> path.end(1, POST, 1);
          case "later" -> path.end(1, GET, 9);
          case "later-optional" -> path.end(1, GET, 11);
          case "lines" -> path.end(1, GET, 8);
          case "list" -> path.end(1, GET, 6);
          case "negotiated" -> path.end(1, GET, 12);
          case "nothing" -> path.end(1, DELETE, 5);
          case "null" -> path.end(1, GET, 14);
          case "optional" -> path.variableEnd(2, GET, 10);
          case "revision" -> path.end(1, GET, 13);
          case "tasks" -> tasks(path);
          case "text" -> path.end(1, GET, 3);
          case "texts" -> path.end(1, GET, 7);
          default -> -1;
        };
    return route < 0 && path.hasVariable(0) && path.hasVariable(1) ? path.variableEnd(3, POST, 15)
        : route;
  }

  private static int tasks(RoutePath path) {
    // /tasks
    if (path.size() == 1) {
      return path.select(POST, 0);
    }
    return path.variableEnd(2, GET, 2);
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> entities.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Entities_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Codecs codecs;
    private Entities entities;

    private Builder() {
    }

    Builder codecs(Codecs codecs) {
      this.codecs = codecs;
      return this;
    }

    Builder entities(Entities entities) {
      this.entities = entities;
      return this;
    }

    Routes build() {
      Missing.reject("codecs", codecs, "entities", entities);
      return new Routes(codecs, entities);
    }
  }
}
