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
  private final Outcomes_Adapter outcomes;

  private Routes(Codecs codecs, Outcomes outcomes) {
    this.outcomes = new Outcomes_Adapter(codecs, outcomes);
  }

  /** Creates a router for these handlers. */
  static Routes of(Codecs codecs, Outcomes outcomes) {
    return builder().codecs(codecs).outcomes(outcomes).build();
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
      case "accepted" -> path.end(1, POST, 2);
      case "array" -> path.end(1, GET, 5);
      case "chunks" -> path.end(1, GET, 17);
      case "created" -> path.end(1, POST, 0);
      case "csv" -> path.end(1, GET, 15);
      case "events" -> path.end(1, GET, 18);
      case "file" -> path.end(1, GET, 12);
      case "generic" -> path.end(1, GET, 4);
      case "input" -> path.end(1, GET, 13);
      case "later" -> path.end(1, GET, 8);
      case "later-failure" -> path.end(1, GET, 11);
      case "later-nothing" -> path.end(1, DELETE, 10);
      case "later-optional" -> path.end(1, GET, 9);
      case "lines" -> path.end(1, GET, 20);
      case "negotiated" -> path.end(1, GET, 21);
      case "object" -> path.end(1, GET, 3);
      case "objects" -> path.end(1, GET, 19);
      case "optional" -> path.variableEnd(2, GET, 6);
      case "optional-text" -> path.variableEnd(2, GET, 7);
      case "tasks" -> path.end(1, POST, 1);
      case "text" -> path.end(1, POST, 22);
      case "texts" -> path.end(1, GET, 16);
      case "writer" -> path.end(1, GET, 14);
      default -> -1;
    };
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> outcomes.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Outcomes_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Codecs codecs;
    private Outcomes outcomes;

    private Builder() {
    }

    Builder codecs(Codecs codecs) {
      this.codecs = codecs;
      return this;
    }

    Builder outcomes(Outcomes outcomes) {
      this.outcomes = outcomes;
      return this;
    }

    Routes build() {
      Missing.reject("codecs", codecs, "outcomes", outcomes);
      return new Routes(codecs, outcomes);
    }
  }
}
