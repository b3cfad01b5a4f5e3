package com.acme;

import static dev.rrjava.generated.HttpMethod.GET;

import dev.rrjava.generated.Missing;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.GeneratedRouter;
import javax.annotation.processing.Generated;

/** Finds the route of a request, and calls its handler. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Routes extends GeneratedRouter {
  private final Types_Adapter types;

  private Routes(Types types) {
    this.types = new Types_Adapter(types);
  }

  /** Creates a router for these handlers. */
  static Routes of(Types types) {
    return builder().types(types).build();
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
      case "boolean" -> path.hasVariable(1) ? path.end(2, GET, 1) : -1;
      case "boxedBoolean" -> path.hasVariable(1) ? path.end(2, GET, 9) : -1;
      case "boxedByte" -> path.hasVariable(1) ? path.end(2, GET, 10) : -1;
      case "boxedCharacter" -> path.hasVariable(1) ? path.end(2, GET, 14) : -1;
      case "boxedDouble" -> path.hasVariable(1) ? path.end(2, GET, 16) : -1;
      case "boxedFloat" -> path.hasVariable(1) ? path.end(2, GET, 15) : -1;
      case "boxedInteger" -> path.hasVariable(1) ? path.end(2, GET, 12) : -1;
      case "boxedLong" -> path.hasVariable(1) ? path.end(2, GET, 13) : -1;
      case "boxedShort" -> path.hasVariable(1) ? path.end(2, GET, 11) : -1;
      case "byte" -> path.hasVariable(1) ? path.end(2, GET, 2) : -1;
      case "char" -> path.hasVariable(1) ? path.end(2, GET, 6) : -1;
      case "color" -> path.hasVariable(1) ? path.end(2, GET, 17) : -1;
      case "double" -> path.hasVariable(1) ? path.end(2, GET, 8) : -1;
      case "float" -> path.hasVariable(1) ? path.end(2, GET, 7) : -1;
      case "int" -> path.hasVariable(1) ? path.end(2, GET, 4) : -1;
      case "long" -> path.hasVariable(1) ? path.end(2, GET, 5) : -1;
      case "required" -> path.end(1, GET, 18);
      case "short" -> path.hasVariable(1) ? path.end(2, GET, 3) : -1;
      case "string" -> path.hasVariable(1) ? path.end(2, GET, 0) : -1;
      default -> -1;
    };
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> types.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Types_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Types types;

    private Builder() {
    }

    Builder types(Types types) {
      this.types = types;
      return this;
    }

    Routes build() {
      Missing.reject("types", types);
      return new Routes(types);
    }
  }
}
