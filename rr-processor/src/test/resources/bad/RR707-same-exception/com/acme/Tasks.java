package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

final class Tasks {
  @ExceptionHandler
  Problem one(IllegalStateException e) {
    return Problem.of(500);
  }

  @ExceptionHandler
  Problem two(
      IllegalStateException e) { // error: RR707 Tasks.one and Tasks.two both handle java.lang.IllegalStateException; remove one of them
    return Problem.of(500);
  }

  @Get("/tasks")
  String list() {
    return "";
  }
}
