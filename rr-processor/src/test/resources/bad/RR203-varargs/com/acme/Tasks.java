package com.acme;

import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks")
  void list(@Query String... tags) {} // error: RR203 take a List instead
}
