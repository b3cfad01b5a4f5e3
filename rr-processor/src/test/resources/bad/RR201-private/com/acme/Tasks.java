package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks")
  private void list() {} // error: RR201 remove "private"
}
