package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{id}")
  @Route("GET|PUT /tasks/{id}") // error: RR110 answered by Tasks.show already
  String show(String id) {
    return id;
  }
}
