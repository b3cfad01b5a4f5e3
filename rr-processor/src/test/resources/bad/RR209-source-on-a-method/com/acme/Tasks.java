package com.acme;

import dev.rrjava.annotations.Default;
import dev.rrjava.annotations.Get;
import dev.rrjava.annotations.Query;

final class Tasks {
  @Get("/tasks")
  @Query // error: RR209 @Query has no effect on a method with a route; write it before the parameter
  String list(@Query int page) {
    return "";
  }

  @Default("1") // error: RR209 @Default has no effect on a method without @Route
  String other(String page) {
    return "";
  }
}
