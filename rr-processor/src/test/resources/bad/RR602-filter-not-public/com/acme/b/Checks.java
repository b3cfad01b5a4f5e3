package com.acme.b;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

final class Checks { // error: RR602 Checks is not public
  @Filter(forAll = true)
  void check() {} // error: RR701 generated code can't call Checks.check on an object, because it is not accessible from package
}
