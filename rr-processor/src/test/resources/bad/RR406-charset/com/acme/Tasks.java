package com.acme;

import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Produces;
import java.util.stream.Stream;

final class Tasks {
  @Get("/tasks")
  @Produces("text/plain; charset=ISO-8859-1") // error: RR406 expected the charset UTF-8, in which strings and objects are sent, but was ISO-8859-1
  String list() {
    return "";
  }

  @Get("/all")
  @Produces("text/csv;Charset=\"utf-16\"") // error: RR406 expected the charset UTF-8, in which strings and objects are sent, but was utf-16
  Stream<String> all() {
    return Stream.empty();
  }

  @Get("/same")
  @Produces("text/csv; charset=UTF-8")
  String same() {
    return "";
  }

  @Get("/bytes")
  @Produces("text/plain; charset=iso-8859-1")
  byte[] bytes() {
    return new byte[0];
  }
}
