package com.acme;

import dev.rrjava.annotations.ExceptionHandler;
import dev.rrjava.annotations.Filter;
import dev.rrjava.annotations.Get;
import dev.rrjava.runtime.http.Problem;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;

abstract class Base {
  @ExceptionHandler(
      forAll = true) // error: RR709 Base.failed is not
  Problem failed(IllegalStateException e) {
    return Problem.of(500);
  }
}
