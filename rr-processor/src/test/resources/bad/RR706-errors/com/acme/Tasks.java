package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

final class Tasks {
  private static final class Hidden extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @ExceptionHandler
  Problem all(Throwable e) { // error: RR706 expected Exception or a subclass, but was java.lang.Throwable
    return Problem.of(500);
  }

  @ExceptionHandler
  Problem error(StackOverflowError e) { // error: RR706 expected Exception or a subclass, but was java.lang.StackOverflowError
    return Problem.of(500);
  }

  @ExceptionHandler
  Problem hidden(Hidden e) { // error: RR706 com.acme.Tasks.Hidden is private or not accessible from package "com.acme", where generated
    return Problem.of(500);
  }

  @Get("/tasks")
  String list() {
    return "";
  }
}
