package dev.rrjava.example;

import dev.rrjava.codec.Codecs;
import dev.rrjava.jsonb.JsonbCodec;
import dev.rrjava.metrics.Counter;
import dev.rrjava.routing.Router;
import dev.rrjava.routing.TrailingSlash;
import dev.rrjava.services.Services;
import dev.rrjava.validator.AvajeValidation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Combines the handlers. */
final class Service {
  private static final Codecs CODECS = Codecs.of(JsonbCodec.create());

  private Service() {}

  /** Returns the router for all routes. */
  static Router of(
      Clock clock, Duration boardPause, Path folder, Services services, Counter reservations) {
    Timetable timetable = Timetable.ofIslands();
    return Routes.builder()
        .codecs(CODECS)
        .validation(AvajeValidation.create())
        .board(new Board(timetable, boardPause))
        .confirmations(new Confirmations(MailJobs.over(services.jobs(), CODECS), services))
        .deck(new Deck(services, reservations))
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

  /** Returns what handles all jobs. */
  static Jobs jobs(Services services) {
    return Jobs.of(CODECS, new Mail(services));
  }
}
