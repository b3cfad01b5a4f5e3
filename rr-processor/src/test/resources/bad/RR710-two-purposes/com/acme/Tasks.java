package com.acme;

import dev.rrjava.annotations.ExceptionHandler;
import dev.rrjava.annotations.Filter;
import dev.rrjava.annotations.Get;
import dev.rrjava.runtime.http.Problem;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;

final class Tasks {
  @Filter // error: RR710 Tasks.check is also annotated with @Get
  @Get("/check")
  void check() {}

  @Filter // error: RR710 Tasks.both is also annotated with @ExceptionHandler
  @ExceptionHandler // error: RR710 Tasks.both is also annotated with @Filter
  Problem both(IllegalStateException e) {
    return Problem.of(500);
  }

  @Get("/tasks")
  String list() {
    return "";
  }
}
