package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks")
  <T> void list() {} // error: RR202 type parameter T
}
