package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks")
  void list() {}

  @Route("GET|POST /tasks") // error: RR110 GET /tasks is answered by Tasks.list already
  void listAgain() {}
}
