package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET") // error: RR101 the path is missing
  void list() {}
}
