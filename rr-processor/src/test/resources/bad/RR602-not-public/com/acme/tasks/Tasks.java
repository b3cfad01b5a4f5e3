package com.acme.tasks;

import dev.rrjava.annotation.Route;

final class Tasks { // error: RR602 Tasks is not public, so com.acme.Routes, which is in another package, can't refer to it
  @Route("GET /tasks")
  void list() {}
}
