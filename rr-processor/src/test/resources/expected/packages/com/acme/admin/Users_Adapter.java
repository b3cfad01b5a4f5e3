package com.acme.admin;

import dev.rrjava.generated.Parameter;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Users} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
public final class Users_Adapter {
  private static final Parameter ROLE = Parameter.query("role", "one of ADMIN, GUEST");

  private final Users handler;

  public Users_Adapter(Users handler) {
    this.handler = Objects.requireNonNull(handler, "Users");
  }

  /**
   * GET /admin/users
   */
  public Response list(Request request) throws Exception {
    com.acme.users.Users.Role role = toRole(ROLE.required(request), ROLE);
    String result = handler.list(role);
    return Response.text(Objects.requireNonNull(result, "Users.list returned null"));
  }

  private static com.acme.users.Users.Role toRole(String text, Parameter parameter) {
    return switch (text) {
      case "ADMIN" -> com.acme.users.Users.Role.ADMIN;
      case "GUEST" -> com.acme.users.Users.Role.GUEST;
      default -> throw parameter.invalid(text);
    };
  }
}
