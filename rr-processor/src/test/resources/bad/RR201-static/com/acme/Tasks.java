package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks")
  static void list() {} // error: RR201 remove "static"
}
