package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.NoSuchElementException;

final class Everything {
  private int count;

  @Filter(forAll = true)
  void count() {
    count++;
  }

  @Filter(forAll = true)
  Response stamp(Request request, Response response) {
    return response.withAddedHeader("X-Trail", request.method()).withHeader("X-Count", "" + count);
  }

  @ExceptionHandler(forAll = true)
  Problem missing(NoSuchElementException e) {
    return Problem.of(404, e.getMessage());
  }

  @ExceptionHandler(forAll = true)
  Problem other(RuntimeException e) {
    return Problem.of(500, "other: " + e.getMessage());
  }
}
