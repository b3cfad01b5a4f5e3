package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  private static final class Open { // error: RR205 make it at least package-private
    @Route("GET /tasks")
    void list() {}
  }
}
