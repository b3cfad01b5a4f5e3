package com.acme.users;

import dev.rrjava.annotations.EarlyHints;
import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;

public final class Users {
  public enum Role {
    ADMIN,
    GUEST
  }

  @Route("GET /users")
  @EarlyHints(value = "</users.css>; rel=preload; as=style", policy = EarlyHints.Policy.ALWAYS)
  String list(@Query Role role) {
    return "users " + role;
  }
}
