package com.acme;

import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;

final class Tasks {
  enum None {}

  @Route("GET /tasks")
  void list(@QueryParam None none) {} // error: RR306 has no constants
}
