package com.acme.admin;

import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Users} for its routes.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
public final class Users_Adapter {
  private static final Parameter ROLE = Parameter.query("role", "one of ADMIN, GUEST");

  private final Users handler;

  public Users_Adapter(Users handler) {
    this.handler = Objects.requireNonNull(handler, "Users");
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
    String result = handler.list(role);
    Returned.notNull(result, "Users.list");
    return Response.text(result);
  }

  private static com.acme.users.Users.Role toRole(String text, Parameter parameter) {
    return switch (text) {
      case "ADMIN" -> com.acme.users.Users.Role.ADMIN;
      case "GUEST" -> com.acme.users.Users.Role.GUEST;
      default -> throw parameter.invalid(text);
    };
  }
}
