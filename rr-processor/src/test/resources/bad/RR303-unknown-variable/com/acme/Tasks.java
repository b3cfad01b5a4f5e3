package com.acme;

import dev.rrjava.annotations.Path;
import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks/{task-id}")
  void show(@Path("taskId") long id) {} // error: RR303 did you mean {task-id}?

  @Route("GET /other")
  void other(@Path("number") long id) {} // error: RR303 add it, or remove @Path
}
