package com.acme;

import dev.rrjava.annotation.Route;

public final class Tasks {
  // error nowhere: RR604 -Arr.routes=com.acme.Tasks.Routes is in the class com.acme.Tasks
  @Route("GET /tasks")
  public void list() {}
}
