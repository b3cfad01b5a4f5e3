package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks/{task-id}") // error: RR301 @Path("task-id")
  void show() {}
}
