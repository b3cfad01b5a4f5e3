package dev.rrjava.example;

import dev.rrjava.annotation.BeanParam;
import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Response;

/** Prices of journeys. */
@Route("/fares")
final class Fares {
  private static final int MOST_PASSENGERS = 20;

  private final Timetable timetable;

  Fares(Timetable timetable) {
    this.timetable = timetable;
  }

  @Route("GET /{from}/{to}")
  String fare(@BeanParam Journey journey) {
    return price(journey) + "\n";
  }

  /** The change for a passenger: a type of the application, converted from the query. */
  @Route("GET /{from}/{to}/change")
  String change(@BeanParam Journey journey, @QueryParam Money paid) {
    Money change = paid.minus(price(journey));
    if (change.cents() < 0) {
      throw new HttpException(422, paid + " is not enough\n");
    }
    return change + "\n";
  }

  /**
   * A body with the names of the passengers, one per line; the method creates the {@code Response}
   * itself.
   */
  @Route("POST /{from}/{to}/group")
  Response group(String from, String to, @Body String names) {
    long passengers = names.lines().filter(name -> !name.isBlank()).count();
    if (passengers == 0 || passengers > MOST_PASSENGERS) {
      throw new HttpException(
          422, "expected 1 to " + MOST_PASSENGERS + " passengers but was " + passengers + "\n");
    }
    Money price = price(new Journey(from, to, (int) passengers, false));
    return Response.json("{\"passengers\":" + passengers + ",\"cents\":" + price.cents() + "}\n")
        .withHeader("Cache-Control", "no-store");
  }

  private Money price(Journey journey) {
    Harbours.requireHarbour(timetable, journey.from());
    Harbours.requireHarbour(timetable, journey.to());
    return timetable.fare(journey.from(), journey.to(), journey.passengers(), journey.bicycle());
  }
}
