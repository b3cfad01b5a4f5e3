package com.acme;

import dev.rrjava.annotation.Route;

@Route("/tasks")
@Route("/todo") // error: RR116 Tasks has several prefixes, but a class can have only one; remove the others
final class Tasks {
  @Route("GET /")
  void list() {}
}
