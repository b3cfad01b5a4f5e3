package com.acme.users;

import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintLinks;
import dev.rrjava.http.EarlyHintsPolicy;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import javax.annotation.processing.Generated;

/** Calls {@link Users} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
public final class Users_Adapter {
  private static final Parameter ROLE = Parameter.query("role", "one of ADMIN, GUEST");
  private static final EarlyHintLinks LIST_HINTS = EarlyHintLinks.of(EarlyHintsPolicy.ALWAYS,
      "</users.css>; rel=preload; as=style");
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
    // GET /users
    Users.Role role = toRole(ROLE.required(request), ROLE);
    request.earlyHints().send(LIST_HINTS);
    return Response.text(Returned.notNull(handler.list(role), "Users.list"));
  }

  private static Users.Role toRole(String text, Parameter parameter) {
    return switch (text) {
      case "ADMIN" -> Users.Role.ADMIN;
      case "GUEST" -> Users.Role.GUEST;
      default -> throw parameter.invalid(text);
    };
  }
}
