package com.acme;

import static dev.rrjava.generated.HttpMethod.GET;

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
      case "boolean" -> path.variableEnd(2, GET, 1);
      case "boxedBoolean" -> path.variableEnd(2, GET, 9);
      case "boxedByte" -> path.variableEnd(2, GET, 10);
      case "boxedCharacter" -> path.variableEnd(2, GET, 14);
      case "boxedDouble" -> path.variableEnd(2, GET, 16);
      case "boxedFloat" -> path.variableEnd(2, GET, 15);
      case "boxedInteger" -> path.variableEnd(2, GET, 12);
      case "boxedLong" -> path.variableEnd(2, GET, 13);
      case "boxedShort" -> path.variableEnd(2, GET, 11);
      case "byte" -> path.variableEnd(2, GET, 2);
      case "char" -> path.variableEnd(2, GET, 6);
      case "color" -> path.variableEnd(2, GET, 17);
      case "double" -> path.variableEnd(2, GET, 8);
      case "float" -> path.variableEnd(2, GET, 7);
      case "int" -> path.variableEnd(2, GET, 4);
      case "long" -> path.variableEnd(2, GET, 5);
      case "required" -> path.end(1, GET, 18);
      case "short" -> path.variableEnd(2, GET, 3);
      case "string" -> path.variableEnd(2, GET, 0);
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
