package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks ") // error: RR101 write "GET /tasks"
  void list() {}
}
