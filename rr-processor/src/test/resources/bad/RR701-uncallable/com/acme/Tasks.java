package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

final class Tasks extends com.acme.base.Base {
  @Filter(order = 1)
  private void hidden() {} // error: RR701 is private

  @Filter(order = 2)
  static void shared() {} // error: RR701 is static

  @Filter(order = 3)
  void several(Request... requests) {} // error: RR701 variable number // error: RR702 remove "requests"

  @ExceptionHandler
  <T> Response generic(IllegalStateException e) { // error: RR701 type parameters
    return Response.text("");
  }

  @Get("/tasks")
  String list() {
    return "";
  }
}
