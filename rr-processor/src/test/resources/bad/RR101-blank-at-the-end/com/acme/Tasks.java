package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks ") // error: RR101 write "GET /tasks"
  void list() {}
}
