package com.acme;

import dev.rrjava.annotation.BodyLimit;
import dev.rrjava.annotation.Delete;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Route;
import dev.rrjava.http.Request;

@Route("/tasks")
@BodyLimit(100) // error: RR327 @BodyLimit has no effect, because no method of Tasks takes a body
final class Tasks {
  @Get
  @BodyLimit(10) // error: RR327 @BodyLimit has no effect, because the method takes no body
  String list(Request request) {
    return "";
  }

  @Delete
  @BodyLimit(10) // error: RR327 @BodyLimit has no effect, because the method takes no body
  void clear() {}

  @BodyLimit(10) // error: RR209 @BodyLimit has no effect without a route on the method; add one, or remove the annotation
  void other() {}
}
