package com.acme;

import dev.rrjava.annotation.Route;

public final class Tasks {
  // error nowhere: RR604 expected the name of a new class, but -Arr.routes=com.acme is the name of a package
  @Route("GET /tasks")
  public void list() {}
}
