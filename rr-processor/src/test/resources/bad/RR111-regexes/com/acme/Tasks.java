package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{id:[0-9+}") // error: RR111 Unclosed character class
  void unclosed(long id) {}

  @Route("GET /users/{id:*a}") // error: RR111 {id:*a}: expected a regular expression, but was "*a": Dangling meta character '*' at index 0
  void dangling(String id) {}

  @Route("GET /rooms/{id:(?<=a)b\\k<x>}") // error: RR111 named capturing group
  void unknownGroup(String id) {}
}
