package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks")
  void list() {}
}
