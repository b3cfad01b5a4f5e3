package com.acme;

import dev.rrjava.annotations.Route;

@Route("/tasks")
final class B {
  @Route("GET /") // error: RR110 GET /tasks is answered by A.list already
  void list() {}
}
