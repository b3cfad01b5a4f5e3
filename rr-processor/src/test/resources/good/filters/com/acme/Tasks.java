package com.acme;

import dev.rrjava.annotation.Attribute;
import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import dev.rrjava.annotation.Status;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;

@Route("/tasks")
final class Tasks extends Secured {
  @Filter
  Request session(Request request) {
    return request.withAttribute("trail", "s");
  }

  @Filter(order = 10)
  Optional<Response> cached(Request request) {
    return request.rawQuery().equals("cached")
        ? Optional.of(Response.text("from the cache"))
        : Optional.empty();
  }

  @Filter(order = 20)
  void note(Request request) throws IOException {
    if (request.rawQuery().equals("broken")) {
      throw new IOException("no notes");
    }
  }

  @Filter(order = 1)
  Response outer(Response response) {
    return response.withAddedHeader("X-Trail", "outer");
  }

  @Filter(order = 2)
  Response inner(Request request, Response response) {
    return response.withAddedHeader(
        "X-Trail", "inner " + request.attribute("trail", String.class).orElse("none"));
  }

  @ExceptionHandler
  Response failed(IOException e, Request request) {
    return Response.text("failed at " + request.path() + ": " + e.getMessage()).withStatus(503);
  }

  @ExceptionHandler
  Problem missing(FileNotFoundException e) {
    return Problem.of(410, e.getMessage());
  }

  @ExceptionHandler
  Response refused(HttpException e) {
    return Response.text("refused: " + e.status()).withStatus(e.status());
  }

  @Route("GET /")
  String list() {
    return "list";
  }

  @Route("GET /{id}")
  String one(int id, @Attribute String trail) throws IOException {
    switch (id) {
      case 1:
        throw new FileNotFoundException("one is gone");
      case 2:
        throw new IOException("two is broken");
      case 3:
        throw new NoSuchElementException("three");
      case 4:
        throw new IllegalStateException("four");
      default:
        return id + " " + trail;
    }
  }

  @Route("POST /")
  @Status(201)
  void add(@QueryParam Optional<String> name) {}
}
