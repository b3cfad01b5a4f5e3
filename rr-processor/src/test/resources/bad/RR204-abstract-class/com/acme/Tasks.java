package com.acme;

import dev.rrjava.annotation.Route;

abstract class Tasks { // error: RR204 Tasks is abstract
  @Route("GET /tasks")
  abstract void list();
}
