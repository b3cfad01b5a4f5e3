package com.acme;

import dev.rrjava.annotation.Route;

public final class Tasks {
  @Route("GET /tasks")
  String list() {
    return "tasks";
  }
}
