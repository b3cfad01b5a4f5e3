package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  static final class Open {
    @Route("GET /open")
    void list() {}
  }
}
