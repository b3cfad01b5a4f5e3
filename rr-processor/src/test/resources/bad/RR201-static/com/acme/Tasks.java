package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks")
  static void list() {} // error: RR201 remove "static"
}
