package com.acme.users;

import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;

public final class Users {
  public enum Role {
    ADMIN,
    GUEST
  }

  @Route("GET /users")
  @EarlyHints(value = "</users.css>; rel=preload; as=style", policy = EarlyHints.Policy.ALWAYS)
  String list(@QueryParam Role role) {
    return "users " + role;
  }
}
