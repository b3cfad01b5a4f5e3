package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("/tasks") // error: RR101 write for example "GET /tasks"
  void list() {}
}
