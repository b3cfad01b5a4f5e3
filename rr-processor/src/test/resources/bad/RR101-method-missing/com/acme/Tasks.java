package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("/tasks") // error: RR101 write for example "GET /tasks"
  void list() {}
}
