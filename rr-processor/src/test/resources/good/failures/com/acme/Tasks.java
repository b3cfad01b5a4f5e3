package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Status;
import dev.rrjava.http.Request;
import dev.rrjava.http.ResponseEntity;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Exception handlers whose results are what a route could return. */
final class Tasks {
  record Trouble(String what) {}

  @Get("/throw/{what}")
  String fail(String what) throws Exception {
    throw switch (what) {
      case "missing" -> new NoSuchElementException("missing");
      case "argument" -> new IllegalArgumentException("argument");
      case "state" -> new IllegalStateException("state");
      case "arithmetic" -> new ArithmeticException("arithmetic");
      case "io" -> new IOException("io");
      case "file" -> new FileNotFoundException("file");
      case "class" -> new ClassCastException("class");
      case "completion" -> new CompletionException(new NoSuchElementException("completion"));
      case "execution" -> new ExecutionException(new IOException("execution"));
      case "nested" ->
          new CompletionException(new ExecutionException(new NoSuchElementException("nested")));
      case "unchecked" -> new UncheckedIOException(new FileNotFoundException("unchecked"));
      case "reflection" -> new InvocationTargetException(new IllegalStateException("reflection"));
      case "proxy" -> new UndeclaredThrowableException(new IOException("proxy"));
      case "cause" -> new UnsupportedOperationException(new NoSuchElementException("cause"));
      case "error" -> new CompletionException(new AssertionError("error"));
      default -> new CompletionException(null);
    };
  }

  @ExceptionHandler
  @Status(404)
  String missing(NoSuchElementException e) {
    return "no " + e.getMessage();
  }

  @ExceptionHandler
  @Status(400)
  Trouble argument(IllegalArgumentException e, Request request) {
    return new Trouble(e.getMessage() + request.path());
  }

  @ExceptionHandler
  ResponseEntity<Trouble> state(IllegalStateException e) {
    return ResponseEntity.status(409).withHeader("Retry-After", "1").body(new Trouble(e.getMessage()));
  }

  @ExceptionHandler
  @Status(422)
  int arithmetic(ArithmeticException e) {
    return 7;
  }

  @ExceptionHandler
  @Status(503)
  void io(IOException e) {}

  @ExceptionHandler
  @Status(410)
  Optional<String> file(Request request, FileNotFoundException e) {
    return Optional.of(e.getMessage()).filter(name -> name.equals("file"));
  }

  @ExceptionHandler
  @Status(500)
  String nothing(ClassCastException e) {
    return null;
  }
}
