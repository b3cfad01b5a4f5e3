package dev.rrjava.example;

import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.stream.Stream;

/** The board at the pier, which shows one departure after the other. */
final class Board {
  private final Timetable timetable;
  private final Duration pause;

  Board(Timetable timetable, Duration pause) {
    this.timetable = timetable;
    this.pause = pause;
  }

  /** A stream: each line leaves as its own chunk, when it is there. */
  @Route("GET /harbours/{harbour}/board")
  Stream<String> board(String harbour, @Query DayOfWeek day) {
    Harbours.requireHarbour(timetable, harbour);
    return timetable.departures(harbour, day).stream()
        .limit(5)
        .peek(ferry -> pause())
        .map(ferry -> ferry + "\n");
  }

  private void pause() {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException("the board was switched off", e);
    }
  }
}
