package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

final class Tasks {
  @ExceptionHandler // error: RR705 Tasks.none has none
  Problem none(Request request) {
    return Problem.of(500);
  }

  @ExceptionHandler
  Problem several(
      IllegalStateException e,
      NullPointerException other) { // error: RR705 Tasks.several has several
    return Problem.of(500);
  }

  @Get("/tasks")
  String list() {
    return "";
  }
}
