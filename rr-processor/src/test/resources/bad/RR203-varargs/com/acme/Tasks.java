package com.acme;

import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks")
  void list(@QueryParam String... tags) {} // error: RR203 Tasks.list has a variable number of arguments; use a List instead
}
