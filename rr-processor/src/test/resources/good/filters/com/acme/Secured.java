package com.acme;

import dev.rrjava.annotation.Filter;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;

/** Filters of whoever inherits from it. */
abstract class Secured {
  @Filter(order = -10)
  void check(Request request) {
    if (request.headers().contains("X-Stranger")) {
      throw new HttpException(401, "who are you?");
    }
  }
}
