package com.acme;

import dev.rrjava.annotation.Route;

public final class Tasks {
  // error nowhere: RR604 expected the name of a new class, but -Arr.routes=com.acme.record is not the name of a class
  @Route("GET /tasks")
  public void list() {}
}
