package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /a/{id}/b/{id}") // error: RR108 the variable {id} occurs twice in /a/{id}/b/{id}; rename one of the two
  void show(long id) {}
}
