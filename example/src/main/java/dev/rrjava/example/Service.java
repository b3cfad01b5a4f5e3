package dev.rrjava.example;

import dev.rrjava.codec.Codecs;
import dev.rrjava.jsonb.JsonbCodec;
import dev.rrjava.routing.Router;
import dev.rrjava.routing.TrailingSlash;
import dev.rrjava.validator.AvajeValidation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Combines the handlers. */
final class Service {
  private Service() {}

  /** Returns the router for all routes. */
  static Router of(Clock clock, Duration boardPause, Path folder) {
    Timetable timetable = Timetable.ofIslands();
    return Routes.of(
            Codecs.of(JsonbCodec.create()),
            AvajeValidation.create(),
            new Board(timetable, boardPause),
            new Downloads(timetable, folder),
            new Fares(timetable),
            new Favourite(timetable),
            new Freight(),
            new Harbours(timetable),
            new LostProperty(),
            new Pages(timetable, clock),
            new PassCheck(),
            new Passes(),
            new Ships(),
            new Survey(),
            new Tickets(timetable))
        .trailingSlash(TrailingSlash.REDIRECT);
  }
}
