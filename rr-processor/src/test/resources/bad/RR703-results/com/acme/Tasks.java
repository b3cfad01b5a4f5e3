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
  Response before(Request request) { // error: RR703 expected a filter before the route to return void, Request or Optional<Response>, but
    return Response.text("");
  }

  @Filter(order = 2)
  Request after(Request request, Response response) { // error: RR703 expected a filter after the route to return void or Response, but Tasks.after returns
    return request;
  }

  @ExceptionHandler
  String text(IllegalStateException e) { // error: RR703 add @Status
    return "";
  }

  @ExceptionHandler
  void nothing(IllegalArgumentException e) {} // error: RR703 add @Status

  @ExceptionHandler
  Object object(ArithmeticException e) { // error: RR703 expected an exception handler to return a Response, a Problem, or a type that a route can
    return "";
  }

  @ExceptionHandler
  @Status(700) // error: RR403 expected a status from 200 to 599, but was 700
  String status(ClassCastException e) {
    return "";
  }

  @ExceptionHandler
  @Status(404) // error: RR403 a Problem has a status of its own
  Problem problem(ArrayStoreException e) {
    return Problem.of(404);
  }

  @ExceptionHandler
  @Status({404, 410}) // error: RR403 expected one status, because the method returns no ResponseEntity
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
