package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks/{id}")
  void show(long ld) {} // error: RR302 did you mean {id}?
}
