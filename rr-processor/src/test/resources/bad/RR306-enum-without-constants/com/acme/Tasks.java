package com.acme;

import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;

final class Tasks {
  enum None {}

  @Route("GET /tasks")
  void list(@Query None none) {} // error: RR306 has no constants
}
