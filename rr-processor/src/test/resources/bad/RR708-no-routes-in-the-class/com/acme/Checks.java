package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

final class Checks {
  @Filter // error: RR708 Checks.check applies to the routes of its class, which has none
  void check() {}
}
