package dev.rrjava.example;

import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import dev.rrjava.http.HttpException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The harbours and their departures. */
@Route("/harbours")
final class Harbours {
  private final Timetable timetable;

  Harbours(Timetable timetable) {
    this.timetable = timetable;
  }

  @Route("GET /")
  @Produces("text/plain")
  String list() {
    return String.join("\n", timetable.harbours()) + "\n";
  }

  /** The same as objects; the {@code Accept} of the client selects one of the two methods. */
  @Route("GET /")
  @Produces("application/json")
  List<Harbour> listObjects() {
    return timetable.harbours().stream()
        .map(name -> new Harbour(name, timetable.neighbours(name)))
        .toList();
  }

  /** A path variable, a required enum, a list and an optional number. */
  @Route("GET /{harbour}/departures")
  String departures(
      String harbour,
      @QueryParam DayOfWeek day,
      @QueryParam("to") List<String> destinations,
      @QueryParam OptionalInt limit) {
    requireHarbour(timetable, harbour);
    return timetable.departures(harbour, day).stream()
        .filter(ferry -> destinations.isEmpty() || destinations.contains(ferry.to()))
        .limit(Math.max(0, limit.orElse(10)))
        .map(ferry -> ferry + "\n")
        .collect(Collectors.joining());
  }

  /** Throws an exception whose status and message are the response. */
  static void requireHarbour(Timetable timetable, String harbour) {
    if (!timetable.serves(harbour)) {
      throw new HttpException(404, "no ferry calls at " + harbour + "\n");
    }
  }
}
