package com.acme;

import static dev.rrjava.generated.HttpMethod.GET;

import com.acme.admin.Users;
import com.acme.admin.Users_Adapter;
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
public final class Routes extends GeneratedRouter {
  private final Users_Adapter users;
  private final com.acme.users.Users_Adapter users2;

  private Routes(Users users, com.acme.users.Users users2) {
    this.users = new Users_Adapter(users);
    this.users2 = new com.acme.users.Users_Adapter(users2);
  }

  /** Creates a router for these handlers. */
  public static Routes of(Users users, com.acme.users.Users users2) {
    return builder().users(users).users2(users2).build();
  }

  /** Creates a builder. Each handler must be set. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  protected int match(RoutePath path) {
    if (path.size() == 0) {
      return -1;
    }
    return switch (path.segment(0)) {
      case "admin" -> path.is(1, "users") ? path.end(2, GET, 0) : -1;
      case "users" -> path.end(1, GET, 1_0000);
      default -> -1;
    };
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> users.call(route, request, path);
      case 1 -> users2.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Users_Adapter.describe(routes);
    com.acme.users.Users_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  public static final class Builder {
    private Users users;
    private com.acme.users.Users users2;

    private Builder() {
    }

    public Builder users(Users users) {
      this.users = users;
      return this;
    }

    public Builder users2(com.acme.users.Users users2) {
      this.users2 = users2;
      return this;
    }

    public Routes build() {
      Missing.reject("users", users, "users2", users2);
      return new Routes(users, users2);
    }
  }
}
