package com.acme;

import dev.rrjava.annotation.Default;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.QueryParam;

final class Tasks {
  @Get("/tasks")
  @QueryParam // error: RR209 @QueryParam has no effect on a method; move it to the parameter that it applies to
  String list(@QueryParam int page) {
    return "";
  }

  @Default("1") // error: RR209 @Default has no effect without a route on the method; add one, or remove the annotation
  String other(String page) {
    return "";
  }
}
