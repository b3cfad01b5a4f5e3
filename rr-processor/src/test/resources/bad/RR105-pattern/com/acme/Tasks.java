package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks/{id:[0-9]+}") // error: RR105 there are no patterns
  void show(long id) {}
}
