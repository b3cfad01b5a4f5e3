package com.acme;

import dev.rrjava.annotations.ExceptionHandler;
import dev.rrjava.annotations.Filter;
import dev.rrjava.annotations.Get;
import dev.rrjava.runtime.http.Problem;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;

final class All {
  @Filter(
      forAll = true,
      order = 5)
  void check() {}
}
