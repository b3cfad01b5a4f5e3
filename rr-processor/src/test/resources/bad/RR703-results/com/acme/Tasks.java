package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.Status;
import dev.rrjava.http.Problem;
import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;

final class Tasks {
  @Filter(order = 1)
  Response before(Request request) { // error: RR703 a filter before a route returns nothing
    return Response.text("");
  }

  @Filter(order = 2)
  Request after(Request request, Response response) { // error: RR703 a filter after a route
    return request;
  }

  @ExceptionHandler
  String text(IllegalStateException e) { // error: RR703 add @Status
    return "";
  }

  @ExceptionHandler
  void nothing(IllegalArgumentException e) {} // error: RR703 add @Status

  @ExceptionHandler
  Object object(ArithmeticException e) { // error: RR703 change the result of Tasks.object
    return "";
  }

  @ExceptionHandler
  @Status(700) // error: RR403 200 to 599, not 700
  String status(ClassCastException e) {
    return "";
  }

  @ExceptionHandler
  @Status(404) // error: RR403 a Problem has a status of its own
  Problem problem(ArrayStoreException e) {
    return Problem.of(404);
  }

  @ExceptionHandler
  @Status({404, 410}) // error: RR403 this method has one status
  String several(NegativeArraySizeException e) {
    return "";
  }

  private record Hidden(int id) {}

  @ExceptionHandler
  @Status(404)
  Hidden hidden(IndexOutOfBoundsException e) { // error: RR402 Tasks.Hidden
    return new Hidden(1);
  }

  @ExceptionHandler
  @Status(404)
  @Produces("text/html") // error: RR209 @Produces
  String page(CloneNotSupportedException e) {
    return "";
  }

  @Get("/tasks")
  String list() {
    return "";
  }
}
