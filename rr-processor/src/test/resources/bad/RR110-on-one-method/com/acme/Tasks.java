package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{id}")
  @Route("GET|PUT /tasks/{id}") // error: RR110 GET /tasks/{id} is already handled by Tasks.show; change one of the routes
  String show(String id) {
    return id;
  }
}
