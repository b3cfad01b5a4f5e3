package com.acme;

import dev.rrjava.annotations.BodyLimit;
import dev.rrjava.annotations.Delete;
import dev.rrjava.annotations.Get;
import dev.rrjava.annotations.Route;
import dev.rrjava.runtime.http.Request;

@Route("/tasks")
@BodyLimit(100) // error: RR327 no route of Tasks takes one
final class Tasks {
  @Get
  @BodyLimit(10) // error: RR327 this method takes none
  String list(Request request) {
    return "";
  }

  @Delete
  @BodyLimit(10) // error: RR327 this method takes none
  void clear() {}

  @BodyLimit(10) // error: RR209 @BodyLimit has no effect on a method without @Route
  void other() {}
}
