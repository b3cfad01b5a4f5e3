package com.acme;

import dev.rrjava.annotations.Route;

public final class Tasks {
  @Route("GET /tasks")
  String list() {
    return "tasks";
  }
}
