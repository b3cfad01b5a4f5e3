package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

final class Tasks {
  @Filter
  void one() {}

  @Filter // error: RR704 Tasks.one and Tasks.two both have the order 0, so it is undefined which is called first
  void two() {}

  @Filter // on the other side
  void after(Response response) {}

  @Filter(order = 7)
  void three() {}

  @Filter(
      order = 7) // error: RR704 Tasks.three and Tasks.four both have the order 7, so it is undefined which is called first
  void four() {}

  @Get("/tasks")
  String list() {
    return "";
  }
}
