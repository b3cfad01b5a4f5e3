package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /tasks/{id:(a|b)+}") // error: RR112 {id:(a|b)+}: the value is the whole segment, so a capturing group has no effect
  void group(String id) {}

  @Route("GET /users/{id:(?<year>[0-9]{4})}") // error: RR112 {id:(?<year>[0-9]{4})}
  void named(String id) {}
}
