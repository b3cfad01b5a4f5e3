package com.acme;

import dev.rrjava.annotations.ExceptionHandler;
import dev.rrjava.annotations.Filter;
import dev.rrjava.annotations.Get;
import dev.rrjava.runtime.http.Problem;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;

final class Tasks {
  @Filter(order = 1)
  Response before(Request request) { // error: RR703 a filter before a route returns nothing
    return Response.text("");
  }

  @Filter(order = 2)
  Request after(Request request, Response response) { // error: RR703 a filter after a route
    return request;
  }

  @ExceptionHandler
  String text(IllegalStateException e) { // error: RR703 returns a Response or a Problem
    return "";
  }

  @ExceptionHandler
  void nothing(IllegalArgumentException e) {} // error: RR703 change the result of Tasks.nothing

  @Get("/tasks")
  String list() {
    return "";
  }
}
