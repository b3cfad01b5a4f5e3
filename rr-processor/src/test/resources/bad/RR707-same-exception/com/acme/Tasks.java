package com.acme;

import dev.rrjava.annotations.ExceptionHandler;
import dev.rrjava.annotations.Filter;
import dev.rrjava.annotations.Get;
import dev.rrjava.runtime.http.Problem;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;

final class Tasks {
  @ExceptionHandler
  Problem one(IllegalStateException e) {
    return Problem.of(500);
  }

  @ExceptionHandler
  Problem two(
      IllegalStateException e) { // error: RR707 Tasks.one and Tasks.two are both for java.lang.Ill
    return Problem.of(500);
  }

  @Get("/tasks")
  String list() {
    return "";
  }
}
