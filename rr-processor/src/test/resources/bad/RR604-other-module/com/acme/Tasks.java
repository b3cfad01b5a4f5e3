package com.acme;

import dev.rrjava.annotation.Route;

public final class Tasks {
  // error nowhere: RR604 -Arr.routes=java.lang.String is in a package of the module java.base
  @Route("GET /tasks")
  public void list() {}
}
