package com.acme;

import dev.rrjava.annotations.ExceptionHandler;
import dev.rrjava.annotations.Filter;
import dev.rrjava.annotations.Get;
import dev.rrjava.runtime.http.Problem;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;

final class Tasks {
  @Filter
  void one() {}

  @Filter // error: RR704 Tasks.one and Tasks.two have the order 0
  void two() {}

  @Filter // on the other side
  void after(Response response) {}

  @Filter(order = 7)
  void three() {}

  @Filter(
      order = 7) // error: RR704 Tasks.three and Tasks.four have the order 7
  void four() {}

  @Get("/tasks")
  String list() {
    return "";
  }
}
