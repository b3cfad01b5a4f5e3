package com.acme;

import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.Route;
import dev.rrjava.http.ServerSentEvent;
import java.util.stream.Stream;

final class Tasks {
  @Route("DELETE /a")
  @Produces("text/plain") // error: RR406 returns no body
  void remove() {}

  @Route("GET /b")
  @Produces("application/json") // error: RR406 text/event-stream
  Stream<ServerSentEvent> events() {
    return Stream.of();
  }

  @Route("GET /c")
  @Produces({
    "text/plain",
    "text/csv" // error: RR406 write a method for each
  })
  String text() {
    return "";
  }
}
