package com.acme;

import dev.rrjava.annotations.Route;

final class A {
  @Route("GET /tasks")
  void list() {}
}
