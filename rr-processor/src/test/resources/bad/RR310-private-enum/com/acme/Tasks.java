package com.acme;

import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;

final class Tasks {
  private enum State {
    OPEN
  }

  @Route("GET /tasks")
  void list(@QueryParam State state) {} // error: RR310 com.acme.Tasks.State is private or not accessible from package "com.acme", where generated
}
