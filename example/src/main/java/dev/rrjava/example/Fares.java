package dev.rrjava.example;

import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;
import dev.rrjava.runtime.http.HttpException;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;
import java.util.Locale;
import java.util.Optional;

/** What a journey costs. */
@Route("/fares")
final class Fares {
  private static final int MOST_PASSENGERS = 20;

  private final Timetable timetable;

  Fares(Timetable timetable) {
    this.timetable = timetable;
  }

  @Route("GET /{from}/{to}")
  String fare(
      String from,
      String to,
      @Query Optional<Integer> passengers,
      @Query Optional<Boolean> bicycle) {
    Harbours.requireHarbour(timetable, from);
    Harbours.requireHarbour(timetable, to);
    int cents = timetable.fare(from, to, passengers.orElse(1), bicycle.orElse(false));
    return String.format(Locale.ROOT, "%d.%02d EUR\n", cents / 100, cents % 100);
  }

  /** A body: the names of the passengers, one a line; the answer is a {@code Response} by hand. */
  @Route("POST /{from}/{to}/group")
  Response group(String from, String to, Request request) {
    Harbours.requireHarbour(timetable, from);
    Harbours.requireHarbour(timetable, to);
    long passengers = request.bodyText().lines().filter(name -> !name.isBlank()).count();
    if (passengers == 0 || passengers > MOST_PASSENGERS) {
      throw new HttpException(
          422, "a group has 1 to " + MOST_PASSENGERS + " passengers, not " + passengers + "\n");
    }
    int cents = timetable.fare(from, to, (int) passengers, false);
    return Response.json("{\"passengers\":" + passengers + ",\"cents\":" + cents + "}\n")
        .withHeader("Cache-Control", "no-store");
  }
}
