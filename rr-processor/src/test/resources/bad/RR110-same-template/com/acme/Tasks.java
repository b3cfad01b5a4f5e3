package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks")
  void list() {}

  @Route("GET|POST /tasks") // error: RR110 GET /tasks is already handled by Tasks.list; change one of the routes
  void listAgain() {}
}
