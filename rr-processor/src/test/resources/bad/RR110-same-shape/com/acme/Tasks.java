package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{id}")
  void show(long id) {}

  @Route("GET /tasks/{name}") // error: RR110 GET /tasks/{name} is already handled by Tasks.show, as /tasks/{id} (names of variables don't count)
  void showByName(String name) {}
}
