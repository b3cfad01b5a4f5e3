package com.acme.a;

import dev.rrjava.annotations.ExceptionHandler;
import dev.rrjava.annotations.Filter;
import dev.rrjava.annotations.Get;
import dev.rrjava.runtime.http.Problem;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;

public final class Tasks {
  @Get("/tasks")
  String list() {
    return "";
  }
}
