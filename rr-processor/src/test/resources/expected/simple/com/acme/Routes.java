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
import javax.annotation.processing.Generated;

/**
 * Finds the route of a request, and calls its handler. {@code 2_0001} is the route 1
 * of the adapter 2, as in its {@code call}.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Routes extends GeneratedRouter {
  private final Simple_Adapter simple;

  private Routes(Codecs codecs, Simple simple) {
    this.simple = new Simple_Adapter(codecs, simple);
  }

  /** Creates a router for these handlers. */
  static Routes of(Codecs codecs, Simple simple) {
    return builder().codecs(codecs).simple(simple).build();
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
      case "boxed" -> path.end(1, GET, 2);
      case "char" -> path.end(1, GET, 1);
      case "color" -> path.end(1, GET, 4, POST, 21);
      case "date" -> path.end(1, POST, 22);
      case "entity" -> path.end(1, GET, 10);
      case "int" -> path.end(1, GET, 0, POST, 19);
      case "int-or-7" -> path.end(1, POST, 20);
      case "json" -> json(path);
      case "later" -> path.end(1, POST, 9);
      case "locale" -> path.end(1, GET, 5);
      case "negotiated" -> path.end(1, GET, 18);
      case "none" -> path.end(1, GET, 8);
      case "null" -> path.end(1, GET, 3);
      case "nullable-bytes" -> path.end(1, POST, 26);
      case "nullable-tasks" -> path.end(1, POST, 28);
      case "optional" -> path.end(1, GET, 6);
      case "optional-int" -> path.end(1, GET, 7, POST, 23);
      case "optional-task" -> path.end(1, POST, 27);
      case "optional-text" -> path.end(1, POST, 25);
      case "several" -> path.end(1, GET, 11);
      case "stream" -> path.end(1, GET, 12);
      case "uuid" -> path.end(1, POST, 24);
      case "xml" -> path.end(1, GET, 17);
      default -> -1;
    };
  }

  private static int json(RoutePath path) {
    // /json
    if (path.size() == 1) {
      return -1;
    }
    return switch (path.segment(1)) {
      case "boolean" -> path.end(2, GET, 15);
      case "nan" -> path.end(2, GET, 14);
      case "number" -> path.end(2, GET, 13);
      case "string" -> path.end(2, GET, 16);
      default -> -1;
    };
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> simple.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Simple_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Codecs codecs;
    private Simple simple;

    private Builder() {
    }

    Builder codecs(Codecs codecs) {
      this.codecs = codecs;
      return this;
    }

    Builder simple(Simple simple) {
      this.simple = simple;
      return this;
    }

    Routes build() {
      Missing.reject("codecs", codecs, "simple", simple);
      return new Routes(codecs, simple);
    }
  }
}
