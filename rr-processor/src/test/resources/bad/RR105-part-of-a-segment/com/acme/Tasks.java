package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks/{id}.json") // error: RR105 fills its segment
  void show(long id) {}
}
