package com.acme;

import dev.rrjava.annotation.Route;

@Route("/users/{id}")
final class Tasks {
  @Route("GET /tasks/{id}") // error: RR108 the variable {id} occurs twice in /users/{id}/tasks/{id}; rename one of the two
  void show(long id) {}
}
