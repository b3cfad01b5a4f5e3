package com.acme;

import dev.rrjava.annotations.ExceptionHandler;
import dev.rrjava.annotations.Filter;
import dev.rrjava.annotations.Get;
import dev.rrjava.runtime.http.Problem;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;

final class Checks {
  @Filter(forAll = true) // error: RR708 all routes of the compilation, which has none
  void check() {}
}
