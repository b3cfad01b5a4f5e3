package com.acme.users;

import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
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
  private static final Parameter<Users.Role> ROLE = Parameter.query("role",
      Conversion.oneOf(Users.Role.values()));
  private static final EarlyHintLinks LIST_HINTS = EarlyHintLinks.of(EarlyHintsPolicy.ALWAYS,
      "</users.css>; rel=preload; as=style");
  private final Users handler;

  public Users_Adapter(Users handler) {
    this.handler = handler;
  }

  public static void describe(RouteList routes) {
    routes.of(Users.class)
        .get("/users", "list");
  }

  public Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> list(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response list(Request request) throws Exception {
    Users.Role role = ROLE.from(request);
    request.earlyHints().send(LIST_HINTS);
    return Returned.text(handler.list(role), request);
  }
}
