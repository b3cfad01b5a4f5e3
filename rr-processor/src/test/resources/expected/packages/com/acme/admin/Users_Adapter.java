package com.acme.admin;

import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Users} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
public final class Users_Adapter {
  private static final Parameter ROLE = Parameter.query("role", "one of ADMIN, GUEST");
  private final Users handler;

  public Users_Adapter(Users handler) {
    this.handler = handler;
  }

  public Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> list(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response list(Request request) throws Exception {
    // GET /admin/users
    com.acme.users.Users.Role role = toRole(ROLE.required(request), ROLE);
    return Response.text(Returned.notNull(handler.list(role), "Users.list"));
  }

  private static com.acme.users.Users.Role toRole(String text, Parameter parameter) {
    return switch (text) {
      case "ADMIN" -> com.acme.users.Users.Role.ADMIN;
      case "GUEST" -> com.acme.users.Users.Role.GUEST;
      default -> throw parameter.invalid(text);
    };
  }
}
