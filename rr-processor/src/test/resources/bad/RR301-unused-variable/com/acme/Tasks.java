package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{id}") // error: RR301 Tasks.show has no parameter for the variable {id}
  void show() {}
}
