package com.acme;

import dev.rrjava.annotation.Route;

public final class Tasks {
  // error nowhere: RR604 -Arr.routes=com.acme.record is no name of a class
  @Route("GET /tasks")
  public void list() {}
}
