package org.example;

import dev.rrjava.annotations.Route;

public final class Users {
  @Route("GET /users")
  void list() {}
}
