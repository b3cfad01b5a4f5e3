package com.acme.tasks;

import dev.rrjava.annotation.Route;

final class Tasks { // error: RR602 Tasks is not public, but com.acme.Routes
  @Route("GET /tasks")
  void list() {}
}
