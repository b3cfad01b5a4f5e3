package com.acme;

import dev.rrjava.annotations.ExceptionHandler;
import dev.rrjava.annotations.Filter;
import dev.rrjava.annotations.Get;
import dev.rrjava.runtime.http.Problem;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;

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
