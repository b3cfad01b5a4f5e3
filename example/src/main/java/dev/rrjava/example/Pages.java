package dev.rrjava.example;

import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.Produces;
import dev.rrjava.http.EarlyHintLinks;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.EntityTag;
import dev.rrjava.http.Request;
import dev.rrjava.http.ResourceState;
import dev.rrjava.http.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Pages for a browser. */
final class Pages {
  private final Timetable timetable;
  private final Clock clock;

  Pages(Timetable timetable, Clock clock) {
    this.timetable = timetable;
    this.clock = clock;
  }

  /**
   * Early hints: the browser loads the style sheet before the page arrives. The status of the page
   * is always 200, so every version of the server may send the 103.
   */
  @Get("/")
  @Get("/index.html")
  @EarlyHints(value = "</style.css>; rel=preload; as=style", policy = EarlyHints.Policy.ALWAYS)
  Response home(@HeaderParam Optional<String> acceptLanguage) {
    boolean german = acceptLanguage.orElse("en").startsWith("de");
    StringBuilder page =
        new StringBuilder(
            """
            <!DOCTYPE html>
            <title>%1$s</title>
            <link rel="stylesheet" href="/style.css">
            <h1>%1$s</h1>
            <ul>
            """
                .formatted(german ? "Inselfähren" : "Island ferries"));
    for (String harbour : timetable.harbours()) {
      page.append(
          """
          <li><a href="/harbours/%1$s/departures?day=%2$s">%1$s</a>
          """
              .formatted(harbour, LocalDate.now(clock).getDayOfWeek()));
    }
    return Response.html(page.append("</ul>\n").toString())
        .withHeader("Content-Language", german ? "de" : "en")
        .withHeader("Vary", "Accept-Language");
  }

  /** Hints that depend on the request. */
  @Get("/pages/{harbour}")
  @Produces("text/html")
  String page(String harbour, EarlyHintsSender hints) throws IOException {
    Harbours.requireHarbour(timetable, harbour);
    hints.send(EarlyHintLinks.of("</downloads/" + harbour + ".txt>; rel=preload; as=fetch"));
    return "<h1>" + harbour + "</h1>\n";
  }

  /** A body as bytes. */
  @Get("/style.css")
  @Produces("text/css")
  byte[] style() {
    return "body { font: 1.2rem/1.6 serif; margin: 3rem; background: #eef6fa }\n"
        .getBytes(StandardCharsets.UTF_8);
  }

  /** If the client already has the current notice, the response says so and has no body. */
  @Get("/notice")
  Response notice(Request request) {
    ResourceState state = ResourceState.of(EntityTag.strong("spring-tide"));
    return state
        .evaluatePreconditions(request)
        .orElseGet(() -> state.addTo(Response.text("Spring tide: no ferry after 18:00.\n")));
  }

  /**
   * A bug: the client gets a plain 500, the stack trace is logged, and the worker continues to run.
   */
  @Get("/weather")
  String weather() {
    throw new IllegalStateException("the barometer does not respond");
  }
}
