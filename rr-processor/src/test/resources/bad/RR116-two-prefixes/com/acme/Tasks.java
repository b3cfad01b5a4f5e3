package com.acme;

import dev.rrjava.annotation.Route;

@Route("/tasks")
@Route("/todo") // error: RR116 keep one
final class Tasks {
  @Route("GET /")
  void list() {}
}
