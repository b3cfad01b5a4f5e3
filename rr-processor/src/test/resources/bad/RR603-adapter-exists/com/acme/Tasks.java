package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks")
  void list() {}
}
