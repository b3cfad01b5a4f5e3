package com.acme;

import dev.rrjava.annotation.Default;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.QueryParam;

final class Tasks {
  @Get("/tasks")
  @QueryParam // error: RR209 @QueryParam has no effect on a method with a route; write it before the parameter
  String list(@QueryParam int page) {
    return "";
  }

  @Default("1") // error: RR209 @Default has no effect on a method without @Route
  String other(String page) {
    return "";
  }
}
