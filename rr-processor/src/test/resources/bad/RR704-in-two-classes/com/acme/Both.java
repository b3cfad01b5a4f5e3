package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

final class Both {
  @Filter(
      forAll = true,
      order = 5) // error: RR704 All.check and Both.check both have the order 5, so it is undefined which is called first
  void check() {}
}
