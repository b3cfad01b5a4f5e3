package dev.rrjava.example;

import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;
import dev.rrjava.runtime.http.HttpException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The harbours, and what leaves them. */
@Route("/harbours")
final class Harbours {
  private final Timetable timetable;

  Harbours(Timetable timetable) {
    this.timetable = timetable;
  }

  @Route("GET /")
  String list() {
    return String.join("\n", timetable.harbours()) + "\n";
  }

  /** A path variable, a required enum, a list and a default. */
  @Route("GET /{harbour}/departures")
  String departures(
      String harbour,
      @Query DayOfWeek day,
      @Query("to") List<String> destinations,
      @Query Optional<Integer> limit) {
    requireHarbour(timetable, harbour);
    return timetable.departures(harbour, day).stream()
        .filter(ferry -> destinations.isEmpty() || destinations.contains(ferry.to()))
        .limit(limit.orElse(10))
        .map(ferry -> ferry + "\n")
        .collect(Collectors.joining());
  }

  /** A failure that the client is told about: the status and the message are the response. */
  static void requireHarbour(Timetable timetable, String harbour) {
    if (!timetable.serves(harbour)) {
      throw new HttpException(404, "no ferry calls at " + harbour + "\n");
    }
  }
}
