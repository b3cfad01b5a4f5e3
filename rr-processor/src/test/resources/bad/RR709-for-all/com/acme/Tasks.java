package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

final class Tasks {
  @Filter(forAll = true) // error: RR709 Tasks.check applies to all routes, so it must be in a concrete class without routes
  void check() {}

  @Get("/tasks")
  String list() {
    return "";
  }
}
