package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{id}") // error: RR301 {id} reaches no parameter of Tasks.show; add a parameter of that name
  void show() {}
}
