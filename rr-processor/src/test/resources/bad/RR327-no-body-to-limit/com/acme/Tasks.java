package com.acme;

import dev.rrjava.annotation.BodyLimit;
import dev.rrjava.annotation.Delete;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Route;
import dev.rrjava.http.Request;

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
