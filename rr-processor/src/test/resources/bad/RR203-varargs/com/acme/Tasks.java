package com.acme;

import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks")
  void list(@QueryParam String... tags) {} // error: RR203 take a List instead
}
