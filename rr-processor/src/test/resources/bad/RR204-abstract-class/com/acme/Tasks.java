package com.acme;

import dev.rrjava.annotations.Route;

abstract class Tasks { // error: RR204 Tasks is abstract
  @Route("GET /tasks")
  abstract void list();
}
