package org.example;

import dev.rrjava.annotation.Route;

public final class Users {
  @Route("GET /users")
  void list() {}
}
