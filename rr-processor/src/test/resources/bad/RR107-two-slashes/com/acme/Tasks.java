package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks//open") // error: RR107 "/tasks//open" has two consecutive slashes; remove one
  void list() {}
}
