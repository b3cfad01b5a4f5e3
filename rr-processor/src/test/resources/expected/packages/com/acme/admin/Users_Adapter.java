package com.acme.admin;

import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Users} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
public final class Users_Adapter {
  private static final Parameter<com.acme.users.Users.Role> ROLE = Parameter.query("role",
      Conversion.oneOf(com.acme.users.Users.Role.values()));
  private final Users handler;

  public Users_Adapter(Users handler) {
    this.handler = handler;
  }

  public static void describe(RouteList routes) {
    routes.of(Users.class)
        .get("/admin/users", "list");
  }

  public Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> Returned.text(handler.list(ROLE.from(request)), request);
      default -> throw path.noRoute(route);
    };
  }
}
