package com.acme;

import dev.rrjava.annotation.Route;

@Route("/tasks")
final class B {
  @Route("GET /") // error: RR110 GET /tasks is already handled by A.list; change one of the routes
  void list() {}
}
