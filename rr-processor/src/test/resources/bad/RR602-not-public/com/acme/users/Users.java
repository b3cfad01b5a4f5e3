package com.acme.users;

import dev.rrjava.annotation.Route;

public final class Users {
  static final class Admins { // error: RR602 Users.Admins is not public
    @Route("GET /admins")
    void list() {}
  }

  @Route("GET /users")
  void list() {}
}
