package dev.rrjava.example;

import dev.rrjava.annotation.CookieParam;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Route;
import dev.rrjava.http.Response;
import dev.rrjava.http.SetCookie;
import java.time.Duration;
import java.util.Optional;

/** The harbour that a browser remembers. */
@Route("/favourite")
final class Favourite {
  private final Timetable timetable;

  Favourite(Timetable timetable) {
    this.timetable = timetable;
  }

  @Get
  String show(@CookieParam("favourite") Optional<String> harbour) {
    return harbour.orElse("none yet") + "\n";
  }

  /** Two HTTP methods in one route; the method creates the response itself, to add a cookie. */
  @Route("PUT|POST /{harbour}")
  Response choose(String harbour) {
    Harbours.requireHarbour(timetable, harbour);
    return Response.empty(204)
        .withCookie(
            SetCookie.of("favourite", harbour).withMaxAge(Duration.ofDays(30)).withHttpOnly());
  }
}
