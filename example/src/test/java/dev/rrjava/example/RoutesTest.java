package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.test.TestClient;
import dev.rrjava.test.TestResponse;
import dev.rrjava.test.TestStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the ferry line answers, in memory. */
class RoutesTest {
  private final TestClient client = TestClient.of(ServedExample.handler());

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void listsHarbours() {
    client
        .get("/harbours")
        .send()
        .assertStatus(200)
        .assertHeader("Content-Type", "text/plain; charset=utf-8")
        .assertText("borkum\njuist\nnorderney\nbaltrum\nlangeoog\n");
  }

  @Test
  void filtersAndLimitsDepartures() {
    client
        .get("/harbours/juist/departures?day=SATURDAY&to=borkum&limit=2")
        .send()
        .assertText("06:05  juist -> borkum\n06:35  juist -> borkum\n");
    client
        .get("/harbours/juist/departures?day=MONDAY&to=borkum&to=norderney")
        .send()
        .assertAll(
            response ->
                assertThat(response.text())
                    .contains("juist -> borkum", "juist -> norderney")
                    .hasLineCount(10));
  }

  @Test
  void respondsWith404AndNameToUnknownHarbour() {
    client
        .get("/harbours/atlantis/departures?day=MONDAY")
        .send()
        .assertStatus(404)
        .assertText("no ferry calls at atlantis\n");
  }

  @Test
  void respondsWith400AndDaysToUnknownDay() {
    client
        .get("/harbours/juist/departures?day=SOMEDAY")
        .send()
        .assertStatus(400)
        .assertTextContains("\"day\"")
        .assertTextContains("MONDAY")
        .assertTextContains("SOMEDAY");
  }

  @Test
  void boardIsStreamOfDepartures() {
    try (TestStream board = client.get("/harbours/juist/board?day=MONDAY").open()) {
      assertThat(board.headers().first("Transfer-Encoding")).contains("chunked");
      assertThat(board.nextChunk()).contains("06:05  juist -> borkum\n");
      assertThat(board.nextChunk()).get().asString().contains("juist -> ");
    }
  }

  @Test
  void fareDependsOnDistancePassengersAndBicycle() {
    client.get("/fares/borkum/juist").send().assertText("4.50 EUR\n");
    client
        .get("/fares/norderney/borkum?passengers=2&bicycle=true")
        .send()
        .assertText("21.00 EUR\n");
    client.get("/fares/borkum/juist?bicycle=maybe").send().assertStatus(400);
  }

  @Test
  void pageHasEarlyHintsAndLanguageOfReader() {
    TestResponse page = client.get("/").header("Accept-Language", "de-DE").send();
    assertThat(page.earlyHints()).first().asString().startsWith("</style.css>");
    page.assertHeader("Content-Language", "de")
        .assertTextContains("Inselfähren")
        .assertTextContains("departures?day=MONDAY");
    client.get("/").send().assertTextContains("Island ferries");
    client.get("/style.css").send().assertHeader("Content-Type", "text/css");
  }

  @Test
  void respondsWithPlain500ToBug() {
    TestResponse response = client.get("/weather").send().assertStatus(500);
    assertThat(response.text()).doesNotContain("barometer");
    assertThat(response.failure()).get().asString().contains("barometer");
  }
}
