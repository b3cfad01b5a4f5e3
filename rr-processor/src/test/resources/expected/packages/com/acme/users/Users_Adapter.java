package com.acme.users;

import dev.rrjava.generated.Parameter;
import dev.rrjava.http.EarlyHintsPolicy;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.HintLinks;
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

  private static final HintLinks LIST_HINTS = HintLinks.encoded(
      EarlyHintsPolicy.ALWAYS,
      "\010g\022-\012\004Link\022%\012#</users.css>; rel=preload; as=style",
      "</users.css>; rel=preload; as=style");

  private final Users handler;

  public Users_Adapter(Users handler) {
    this.handler = Objects.requireNonNull(handler, "Users");
  }

  /**
   * GET /users
   */
  public Response list(Request request, EarlyHintsSender earlyHints) throws Exception {
    Users.Role role = toRole(ROLE.required(request), ROLE);
    earlyHints.send(LIST_HINTS);
    String result = handler.list(role);
    return Response.text(Objects.requireNonNull(result, "Users.list returned null"));
  }

  private static Users.Role toRole(String text, Parameter parameter) {
    return switch (text) {
      case "ADMIN" -> Users.Role.ADMIN;
      case "GUEST" -> Users.Role.GUEST;
      default -> throw parameter.invalid(text);
    };
  }
}
