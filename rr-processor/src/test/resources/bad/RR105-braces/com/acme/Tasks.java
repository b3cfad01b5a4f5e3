package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{id") // error: RR105 "{id"
  void unclosed(long id) {}

  @Route("PUT /tasks/id}") // error: RR105 "id}"
  void unopened() {}

  @Route("POST /tasks/{}") // error: RR105 "{}"
  void nameless() {}
}
