package com.acme;

import dev.rrjava.annotation.Route;

interface Tasks { // error: RR204 Tasks is an interface
  @Route("GET /tasks")
  default void list() {}
}
