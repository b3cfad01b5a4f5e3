package com.acme;

import dev.rrjava.annotation.Route;

@Route("/tasks/") // error: RR109 it ends in a slash
final class Tasks {
  @Route("GET /open")
  void open() {}
}
