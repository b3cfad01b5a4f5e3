package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  static final class Open {
    @Route("GET /open")
    void list() {}
  }
}
