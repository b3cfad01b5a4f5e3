package dev.rrjava.example;

import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.Route;
import dev.rrjava.annotation.Status;
import dev.rrjava.http.HttpException;
import dev.rrjava.metrics.Counter;
import dev.rrjava.services.KeyValue;
import dev.rrjava.services.Lock;
import dev.rrjava.services.Locks;
import dev.rrjava.services.Services;
import java.time.Duration;

/** Places for cars. All workers share the few that there are, so the server counts them. */
@Route("/deck")
final class Deck {
  private static final int PLACES = 2;
  private static final Duration DAY = Duration.ofDays(1);

  private final KeyValue taken;
  private final Locks locks;
  private final Counter reservations;

  Deck(Services services, Counter reservations) {
    this.taken = services.keyValue("deck");
    this.locks = services.locks();
    this.reservations = reservations;
  }

  /** A lock, so that no two workers count at the same time, and a counter. */
  @Post("/{ship}")
  @Status(201)
  String reserve(String ship) {
    try (Lock lock = locks.acquire(ship, Duration.ofSeconds(5), Duration.ofSeconds(2))) {
      int place = count(ship) + 1;
      if (place > PLACES) {
        throw new HttpException(409, "the deck of the " + lock.resource() + " is full\n");
      }
      taken.set(ship, Integer.toString(place), DAY);
      reservations.increment(ship);
      return "place " + place + " on the " + ship + "\n";
    }
  }

  /** A value that all workers see, and that is forgotten after a day. */
  @Get("/{ship}")
  String free(String ship) {
    return PLACES - count(ship) + " places\n";
  }

  private int count(String ship) {
    return taken.getText(ship).map(Integer::parseInt).orElse(0);
  }
}
