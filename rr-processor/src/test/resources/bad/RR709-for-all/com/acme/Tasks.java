package com.acme;

import dev.rrjava.annotations.ExceptionHandler;
import dev.rrjava.annotations.Filter;
import dev.rrjava.annotations.Get;
import dev.rrjava.runtime.http.Problem;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;

final class Tasks {
  @Filter(forAll = true) // error: RR709 Tasks.check is not
  void check() {}

  @Get("/tasks")
  String list() {
    return "";
  }
}
