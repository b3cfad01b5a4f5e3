package dev.rrjava.example;

import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import dev.rrjava.http.ServerSentEvent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The board at the pier, which shows one departure after the other: one path in four forms, of
 * which the client says which it accepts.
 */
@Route("/harbours/{harbour}/board")
final class Board {
  private static final int LINES = 5;

  private final Timetable timetable;
  private final Duration pause;

  Board(Timetable timetable, Duration pause) {
    this.timetable = timetable;
    this.pause = pause;
  }

  /** A stream: each line leaves as its own chunk, when it is there. */
  @Route("GET /")
  @Produces("text/plain")
  Stream<String> board(String harbour, @QueryParam DayOfWeek day) {
    return departures(harbour, day).map(ferry -> ferry + "\n");
  }

  /** A stream of objects: an array, or one object a line. */
  @Route("GET /")
  @Produces({"application/json", "application/x-ndjson"})
  Stream<Departure> objects(String harbour, @QueryParam DayOfWeek day) {
    return departures(harbour, day);
  }

  /** Server-sent events, for a page that shows the board. */
  @Route("GET /")
  @Produces("text/event-stream")
  Stream<ServerSentEvent> events(String harbour, @QueryParam DayOfWeek day) {
    return departures(harbour, day).map(ferry -> ServerSentEvent.of("departure", ferry.toString()));
  }

  private Stream<Departure> departures(String harbour, DayOfWeek day) {
    Harbours.requireHarbour(timetable, harbour);
    return timetable.departures(harbour, day).stream().limit(LINES).peek(ferry -> pause());
  }

  private void pause() {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException("the board was switched off", e);
    }
  }
}
