package com.acme;

import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Request;

abstract class Listed<E extends Throwable> {
  @Get("/listed")
  abstract String listed() throws E; // error: RR210 Tasks.listed throws java.lang.Throwable
}

final class Tasks extends Listed<Throwable> {
  @Get("/tasks")
  String list() throws Throwable { // error: RR210 Tasks.list throws java.lang.Throwable, but generated code declares "throws Exception"
    return "";
  }

  @Get("/done")
  String done() throws Error, java.io.IOException {
    return "";
  }

  @Override
  String listed() throws Throwable {
    return "";
  }

  @Filter
  void filter(Request request) throws Throwable {} // error: RR210 Tasks.filter
}
