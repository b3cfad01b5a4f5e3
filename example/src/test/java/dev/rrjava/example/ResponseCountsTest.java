package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.ResponseOutcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponseCountsTest {
  private final ResponseCounts counts = new ResponseCounts();

  @Test
  void responsesAreCountedByTemplateAndNotByPath() throws Exception {
    answer("/harbours/juist/departures?day=MONDAY");
    answer("/harbours/norderney/departures?day=MONDAY");
    answer("/nowhere");
    assertThat(counts.all())
        .isEqualTo(Map.of("GET /harbours/{harbour}/departures 200", 2, "GET no route 404", 1));
  }

  private void answer(String target) throws Exception {
    Request request = Request.builder("GET", target).build();
    Response response = ServedExample.handler().handle(request);
    counts.completed(
        request, new ResponseOutcome(response.status(), Optional.empty(), Duration.ZERO));
  }
}
