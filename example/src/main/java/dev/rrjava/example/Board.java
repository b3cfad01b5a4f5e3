package dev.rrjava.example;

import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import dev.rrjava.http.ServerSentEvent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The departure board at the pier, one departure after the other. One path has four formats; the
 * {@code Accept} of the client selects one.
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

  /** A stream: each line is sent as its own chunk as soon as it is available. */
  @Route("GET /")
  @Produces("text/plain")
  Stream<String> board(String harbour, @QueryParam DayOfWeek day) {
    return departures(harbour, day).map(ferry -> ferry + "\n");
  }

  /** A stream of objects: an array, or one object per line. */
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
