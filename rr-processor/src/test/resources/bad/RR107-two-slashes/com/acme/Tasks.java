package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks//open") // error: RR107 two slashes
  void list() {}
}
