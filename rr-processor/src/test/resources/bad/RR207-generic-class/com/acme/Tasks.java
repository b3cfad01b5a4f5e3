package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks<T> { // error: RR207 type parameter T
  @Route("GET /tasks")
  void list() {}
}
