package com.acme;

import static dev.rrjava.generated.HttpMethod.DELETE;
import static dev.rrjava.generated.HttpMethod.GET;
import static dev.rrjava.generated.HttpMethod.HEAD;
import static dev.rrjava.generated.HttpMethod.OPTIONS;

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
  private final Users_Adapter users;

  private Routes(Users users) {
    this.users = new Users_Adapter(users);
  }

  /** Creates a router for these handlers. */
  static Routes of(Users users) {
    return builder().users(users).build();
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
          case "" -> path.end(1, GET, 10);
          case "users" -> users(path);
          default -> -1;
        };
    return route < 0 && path.hasVariable(0) ? any(path) : route;
  }

  private static int users(RoutePath path) {
    // /users
    if (path.size() == 1) {
      return path.select(OPTIONS, 8);
    }
    int route = switch (path.segment(1)) {
          case "" -> path.end(2, GET, 9);
          case "me" -> usersMe(path);
          default -> -1;
        };
    return route < 0 && path.hasVariable(1) ? usersId(path) : route;
  }

  private static int usersMe(RoutePath path) {
    // /users/me
    if (path.size() == 2) {
      return path.select(GET, 4, HEAD, 5);
    }
    return path.is(2, "tasks") ? path.end(3, GET, 7) : -1;
  }

  private static int usersId(RoutePath path) {
    // /users/{id}
    if (path.size() == 2) {
      return path.select(DELETE, 2, GET, 3);
    }
    return path.is(2, "tasks") ? path.variableEnd(4, GET, 6) : -1;
  }

  private static int any(RoutePath path) {
    // /{any}
    if (path.size() == 1) {
      return path.select(GET, 0);
    }
    return path.variableEnd(2, GET, 1);
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> users.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Users_Adapter.describe(routes);
    routes.withoutHead(0, 4);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Users users;

    private Builder() {
    }

    Builder users(Users users) {
      this.users = users;
      return this;
    }

    Routes build() {
      Missing.reject("users", users);
      return new Routes(users);
    }
  }
}
