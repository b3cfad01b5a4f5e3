package com.acme;

import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;

final class Tasks {
  private enum State {
    OPEN
  }

  @Route("GET /tasks")
  void list(@Query State state) {} // error: RR310 can't name com.acme.Tasks.State
}
