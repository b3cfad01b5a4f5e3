package dev.rrjava.benchmarks;

import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;
import java.util.stream.Stream;

/** What the canned worker answers, as an application would say it. */
final class Handlers {

  @Route("GET /")
  String hello() {
    return "Hello, RoadRunner";
  }

  /** Waits as a handler does that asks a database. */
  @Route("GET /sleep")
  String sleep(@Query long millis) throws InterruptedException {
    Thread.sleep(millis);
    return "Hello, RoadRunner";
  }

  /** A body of {@code total} bytes in chunks of {@code chunk} bytes. */
  @Route("GET /stream")
  Stream<String> stream(@Query int chunk, @Query long total) {
    String text = "x".repeat(chunk);
    return Stream.generate(() -> text).limit((total + chunk - 1) / chunk);
  }
}
