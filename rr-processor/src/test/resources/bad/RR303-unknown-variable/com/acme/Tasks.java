package com.acme;

import dev.rrjava.annotation.PathParam;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{task-id}")
  void show(@PathParam("taskId") long id) {} // error: RR303 did you mean {task-id}?

  @Route("GET /other")
  void other(@PathParam("number") long id) {} // error: RR303 add it, or remove @PathParam
}
