package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

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
