package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

abstract class Base {
  @ExceptionHandler(
      forAll = true) // error: RR709 Base.failed applies to all routes, so it must be in a concrete class without routes
  Problem failed(IllegalStateException e) {
    return Problem.of(500);
  }
}
