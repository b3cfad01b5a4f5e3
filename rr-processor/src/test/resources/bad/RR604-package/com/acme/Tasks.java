package com.acme;

import dev.rrjava.annotation.Route;

public final class Tasks {
  // error nowhere: RR604 -Arr.routes=com.acme is the name of a package; write for example -Arr.routes=com.acme.Routes
  @Route("GET /tasks")
  public void list() {}
}
