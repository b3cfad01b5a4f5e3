package com.acme;

import com.acme.admin.Users;
import com.acme.admin.Users_Adapter;
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
public final class Routes extends Dispatcher {
  private final Users_Adapter users;

  private final com.acme.users.Users_Adapter users_;

  private Routes(Users users, com.acme.users.Users users_) {
    this.users = new Users_Adapter(users);
    this.users_ = new com.acme.users.Users_Adapter(users_);
  }

  /**
   * Routes requests to handlers.
   *
   * @param users answers 1 route
   * @param users_ answers 1 route
   * @return what answers requests
   */
  public static Routes of(Users users, com.acme.users.Users users_) {
    return new Routes(users, users_);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    return switch (path.segment(0)) {
      case "admin" -> path.is(1, "users") ? adminUsers(request, path, earlyHints) : null;
      case "users" -> users(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /admin/users
   */
  private @Nullable Response adminUsers(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> users.list(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /users
   */
  private @Nullable Response users(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> users_.list(request, earlyHints);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD  /admin/users  Users.list",
        "GET|HEAD  /users        Users.list");
  }
}
