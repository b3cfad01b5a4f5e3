package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  // error nowhere: RR604 -Arr.routes=com.acme.2nd is no name of a class
  @Route("GET /tasks")
  void list() {}
}
