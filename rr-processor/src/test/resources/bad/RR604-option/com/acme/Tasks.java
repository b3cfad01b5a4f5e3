package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  // error nowhere: RR604 expected the name of a new class, but -Arr.routes=com.acme.2nd is not the name of a class
  @Route("GET /tasks")
  void list() {}
}
