package dev.rrjava.example;

import dev.rrjava.http.HttpWorker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Starts a worker; RoadRunner or the development server runs as many of them as it is told to. */
public final class Main {
  private Main() {}

  /**
   * Serves until the server says stop.
   *
   * @param args none
   */
  public static void main(String[] args) {
    HttpWorker worker = HttpWorker.create();
    worker.serve(Service.of(Clock.systemUTC(), Duration.ofSeconds(1), Path.of("downloads")));
  }
}
