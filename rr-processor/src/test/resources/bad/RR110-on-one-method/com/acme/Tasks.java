package com.acme;

import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /tasks/{id}")
  @Route("GET|PUT /tasks/{id}")
  String show(String id) { // error: RR110 answered by Tasks.show already
    return id;
  }
}
