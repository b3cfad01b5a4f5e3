package com.acme;

import dev.rrjava.annotation.Route;

@Route("/tasks")
final class B {
  @Route("GET /") // error: RR110 GET /tasks is answered by A.list already
  void list() {}
}
