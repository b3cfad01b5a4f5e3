package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  final class Open { // error: RR206 make it static
    @Route("GET /tasks")
    void list() {}
  }
}
