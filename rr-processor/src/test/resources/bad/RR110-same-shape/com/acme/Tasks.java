package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{id}")
  void show(long id) {}

  @Route("GET /tasks/{name}") // error: RR110 names of variables do not count
  void showByName(String name) {}
}
