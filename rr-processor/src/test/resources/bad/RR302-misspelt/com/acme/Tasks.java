package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{id}")
  void show(long ld) {} // error: RR302 did you mean {id}?
}
