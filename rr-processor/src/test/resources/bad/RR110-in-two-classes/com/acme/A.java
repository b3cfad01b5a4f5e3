package com.acme;

import dev.rrjava.annotation.Route;

final class A {
  @Route("GET /tasks")
  void list() {}
}
