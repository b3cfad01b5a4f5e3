package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.e2e.RoadRunnerUnderTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends the requests of the guide to the packaged example behind RoadRunner itself. {@link
 * GuideTest} sends them to the development server.
 */
@Timeout(60)
class GuideIT {
  private static final String WEEKDAY_OF_GUIDE = "MONDAY";
  private static final Pattern LINK = Pattern.compile("(departures\\?day=)([A-Z]+)(?=\">)");
  private static final Pattern LENGTH = Pattern.compile("(?m)(?<=^Content-Length: )[0-9]+$");

  private static @Nullable RoadRunnerUnderTest server;
  private static boolean repeatsHintsInLast;

  @BeforeAll
  static void start(@TempDir Path temporary) throws Exception {
    ServedExample.dateDownloads();
    server = PackagedExample.behindRoadRunner(".rr.yaml", temporary.resolve("rr.log"));
    repeatsHintsInLast = RoadRunnerUnderTest.losesStatusAfterInformational();
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  static Stream<Named<GuideExchange>> exchanges() throws IOException {
    return GuideExchange.all(GuidePages.lines()).stream()
        .map(exchange -> Named.of(exchange.request().lines().findFirst().orElseThrow(), exchange));
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void roadRunnerRespondsAsInGuide(GuideExchange exchange) throws IOException {
    if (server == null) {
      throw new IllegalStateException("not started");
    }
    String answer = new WireExchange(server.port()).answer(exchange.request());
    ComparableAnswer wanted = ComparableAnswer.of(exchange.answer());
    ComparableAnswer got = ComparableAnswer.of(onTheWeekdayOfTheGuide(answer));
    if (repeatsHintsInLast) {
      // up to 2025.1 a 103 is sent only where the policy insists, and its fields are repeated
      assertThat(wanted.interim()).containsAll(got.interim());
      wanted = wanted.withInterimFieldsInLast();
      got = got.withoutInterim();
    }
    assertThat(got).isEqualTo(wanted);
  }

  /** The packaged example has a clock that goes: its home page links to the departures of today. */
  private static String onTheWeekdayOfTheGuide(String answer) {
    int surplus =
        LINK.matcher(answer)
            .results()
            .mapToInt(link -> link.group(2).length() - WEEKDAY_OF_GUIDE.length())
            .sum();
    String links = LINK.matcher(answer).replaceAll("$1" + WEEKDAY_OF_GUIDE);
    return LENGTH.matcher(links).replaceAll(length -> less(length, surplus));
  }

  private static String less(MatchResult length, int surplus) {
    return Integer.toString(Integer.parseInt(length.group()) - surplus);
  }
}
