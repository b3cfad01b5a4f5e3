package dev.rrjava.example;

import dev.rrjava.http.HttpWorker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Starts a worker; RoadRunner or the development server runs several of them. */
public final class Main {
  private Main() {}

  /**
   * Serves until the server tells this worker to stop.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    HttpWorker worker = HttpWorker.create().afterResponse(new ResponseCounts());
    worker.serve(Service.of(Clock.systemUTC(), Duration.ofSeconds(1), Path.of("downloads")));
  }
}
