package com.acme;

import dev.rrjava.annotation.Route;
import dev.rrjava.http.Response;
import java.io.IOException;
import java.util.stream.Stream;

final class Results {
  @Route("DELETE /nothing")
  void nothing() {}

  @Route("GET /text")
  String text() {
    return "text";
  }

  @Route("GET /bytes")
  byte[] bytes() {
    return new byte[] {65, 66};
  }

  @Route("GET /response")
  Response response() {
    return Response.json("{}").withStatus(202);
  }

  @Route("GET /stream")
  Stream<String> stream() {
    return Stream.of("a", "b");
  }

  @Route("GET /throws")
  void failing() throws IOException {
    throw new IOException("disk full");
  }
}
