package com.acme;

import dev.rrjava.annotation.Route;

@Route("/users/{id}")
final class Tasks {
  @Route("GET /tasks/{id}") // error: RR108 {id} is there twice in /users/{id}/tasks/{id}
  void show(long id) {}
}
