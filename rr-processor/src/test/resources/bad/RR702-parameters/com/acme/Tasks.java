package com.acme;

import dev.rrjava.annotations.ExceptionHandler;
import dev.rrjava.annotations.Filter;
import dev.rrjava.annotations.Get;
import dev.rrjava.runtime.http.Problem;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;

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
