package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

final class Tasks {
  private static final class Checks { // error: RR205 private
    @Filter(forAll = true)
    void check() {}
  }

  @Get("/tasks")
  String list() {
    return "";
  }
}
