package com.acme;

import dev.rrjava.annotations.Route;

@Route("/tasks")
@Route("/todo")
final class Tasks { // error: RR116 keep one
  @Route("GET /")
  void list() {}
}
