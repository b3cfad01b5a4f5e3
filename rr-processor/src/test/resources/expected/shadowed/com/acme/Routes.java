package com.acme;

import static dev.rrjava.generated.HttpMethod.GET;

import dev.rrjava.generated.Missing;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.GeneratedRouter;
import java.lang.Exception;
import java.lang.Override;
import java.lang.SuppressWarnings;
import javax.annotation.processing.Generated;

/**
 * Finds the route of a request, and calls its handler. {@code 2_0001} is the route 1
 * of the adapter 2, as in its {@code call}.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Routes extends GeneratedRouter {
  private final List_Adapter list;

  private Routes(List list) {
    this.list = new List_Adapter(list);
  }

  /** Creates a router for these handlers. */
  static Routes of(List list) {
    return builder().list(list).build();
  }

  /** Creates a builder. Each handler must be set. */
  static Builder builder() {
    return new Builder();
  }

  @Override
  protected int match(RoutePath path) {
    return path.is(0, "list") ? path.variableEnd(2, GET, 0) : -1;
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> list.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    List_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private List list;

    private Builder() {
    }

    Builder list(List list) {
      this.list = list;
      return this;
    }

    Routes build() {
      Missing.reject("list", list);
      return new Routes(list);
    }
  }
}
