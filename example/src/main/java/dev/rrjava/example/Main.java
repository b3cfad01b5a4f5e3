package dev.rrjava.example;

import dev.rrjava.runtime.http.HttpWorker;
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
    Timetable timetable = Timetable.ofIslands();
    worker.serve(
        Routes.of(
            new Board(timetable, Duration.ofSeconds(1)),
            new Fares(timetable),
            new Harbours(timetable),
            new Pages(timetable, Clock.systemUTC())));
  }
}
