package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

final class Tasks {
  @Filter(order = 1)
  void text(String id) {} // error: RR702 remove "id"

  @Filter(order = 2)
  void twice(Request one, Request other) {} // error: RR702 remove "other"

  @Filter(order = 3)
  void thrown(Exception e) {} // error: RR702 remove "e"

  @ExceptionHandler
  Problem response(IllegalStateException e, Response response) { // error: RR702 remove "response"
    return Problem.of(500);
  }

  @Get("/tasks")
  String list() {
    return "";
  }
}
