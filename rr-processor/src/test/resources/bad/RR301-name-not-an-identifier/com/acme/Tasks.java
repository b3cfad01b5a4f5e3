package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{task-id}") // error: RR301 @PathParam("task-id")
  void show() {}
}
