package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks/{id}.json") // error: RR105 fills its segment
  void show(long id) {}

  @Route("GET /tasks/{from:[0-9]+}-{to:[0-9]+}") // error: RR105 fills its segment
  void range(long from, long to) {}

  @Route("GET /tasks/{id:}") // error: RR105 "{id:}"
  void empty(long id) {}
}
