package dev.rrjava.benchmarks;

import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import java.util.Optional;
import java.util.stream.Stream;

/** The responses of {@code canned.c}, from an application. */
final class Handlers {

  @Route("GET /")
  String hello() {
    return "Hello, RoadRunner";
  }

  /** Three parameters, and a response of 17 bytes. */
  @Route("GET /items/{id}")
  String item(
      int id,
      @QueryParam Optional<Integer> limit,
      @HeaderParam("Accept-Language") String language) {
    return id > 0 && limit.orElse(0) < 100 && !language.isEmpty() ? "Hello, RoadRunner" : "";
  }

  /** Waits like a handler that queries a database. */
  @Route("GET /sleep")
  String sleep(@QueryParam long millis) throws InterruptedException {
    Thread.sleep(millis);
    return "Hello, RoadRunner";
  }

  /** Returns a body of {@code total} bytes in chunks of {@code chunk} bytes. */
  @Route("GET /stream")
  Stream<String> stream(@QueryParam int chunk, @QueryParam long total) {
    String text = "x".repeat(chunk);
    return Stream.generate(() -> text).limit((total + chunk - 1) / chunk);
  }
}
