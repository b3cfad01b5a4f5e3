package com.acme;

import dev.rrjava.annotation.Any;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Any("/{id}")
  void first(String id) {}

  @Get("/{id}")
  void get(String id) {}

  @Route("ANY /{name}") // error: RR110 ANY /{name} is already handled by Tasks.first, as /{id} (names of variables don't count)
  void second(String name) {}

  @Any("/x/{id:.+}")
  void pattern(String id) {}

  @Get("/x/{id}") // error: RR115 Tasks.hidden is never called: Tasks.pattern handles all requests that /x/{id} matches, because
  void hidden(String id) {}
}
