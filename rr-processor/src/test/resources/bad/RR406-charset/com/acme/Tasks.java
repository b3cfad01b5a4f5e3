package com.acme;

import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Produces;
import java.util.stream.Stream;

final class Tasks {
  @Get("/tasks")
  @Produces("text/plain; charset=ISO-8859-1") // error: RR406 text leaves as UTF-8, not as ISO-8859-1
  String list() {
    return "";
  }

  @Get("/all")
  @Produces("text/csv;Charset=\"utf-16\"") // error: RR406 not as utf-16
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
