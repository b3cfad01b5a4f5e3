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
    return Routes.builder()
        .codecs(Codecs.of(JsonbCodec.create()))
        .validation(AvajeValidation.create())
        .board(new Board(timetable, boardPause))
        .downloads(new Downloads(timetable, folder))
        .fares(new Fares(timetable))
        .favourite(new Favourite(timetable))
        .freight(new Freight())
        .harbours(new Harbours(timetable))
        .lostProperty(new LostProperty())
        .pages(new Pages(timetable, clock))
        .passCheck(new PassCheck())
        .passes(new Passes())
        .ships(new Ships())
        .survey(new Survey())
        .tickets(new Tickets(timetable))
        .build()
        .trailingSlash(TrailingSlash.REDIRECT);
  }
}
