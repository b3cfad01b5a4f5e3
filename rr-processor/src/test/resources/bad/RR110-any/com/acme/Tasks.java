package com.acme;

import dev.rrjava.annotation.Any;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Any("/{id}")
  void first(String id) {}

  @Get("/{id}")
  void get(String id) {}

  @Route("ANY /{name}") // error: RR110 ANY /{name} is answered by Tasks.first already
  void second(String name) {}

  @Any("/x/{id:.+}")
  void pattern(String id) {}

  @Get("/x/{id}") // error: RR115 Tasks.pattern answers all requests
  void hidden(String id) {}
}
