package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks<T> { // error: RR207 type parameter T
  @Route("GET /tasks")
  void list() {}
}
