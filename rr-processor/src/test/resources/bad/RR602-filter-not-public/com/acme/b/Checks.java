package com.acme.b;

import dev.rrjava.annotations.ExceptionHandler;
import dev.rrjava.annotations.Filter;
import dev.rrjava.annotations.Get;
import dev.rrjava.runtime.http.Problem;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;

final class Checks { // error: RR602 Checks is not public
  @Filter(forAll = true)
  void check() {} // error: RR701 not visible in the package "com.acme.a"
}
