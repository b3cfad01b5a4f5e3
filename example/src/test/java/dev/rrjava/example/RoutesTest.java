package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.testing.HttpConnection.Head;
import dev.rrjava.internal.testing.HttpConnection.Reply;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the ferry line answers. */
class RoutesTest {
  @RegisterExtension static final ServedExample EXAMPLE = new ServedExample();

  private static Reply get(String target, String... headers) throws IOException {
    return EXAMPLE.get(target, headers);
  }

  @Test
  void listsHarbours() throws IOException {
    assertThat(get("/harbours").text()).isEqualTo("borkum\njuist\nnorderney\nbaltrum\nlangeoog\n");
  }

  @Test
  void filtersAndLimitsDepartures() throws IOException {
    assertThat(get("/harbours/juist/departures?day=SATURDAY&to=borkum&limit=2").text())
        .isEqualTo("06:05  juist -> borkum\n06:35  juist -> borkum\n");
    assertThat(get("/harbours/juist/departures?day=MONDAY&to=borkum&to=norderney").text())
        .contains("juist -> borkum", "juist -> norderney")
        .hasLineCount(10);
  }

  @Test
  void respondsWith404AndNameToUnknownHarbour() throws IOException {
    Reply reply = get("/harbours/atlantis/departures?day=MONDAY");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text()).isEqualTo("no ferry calls at atlantis\n");
  }

  @Test
  void respondsWith400AndDaysToUnknownDay() throws IOException {
    Reply reply = get("/harbours/juist/departures?day=SOMEDAY");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text()).contains("\"day\"", "MONDAY", "SOMEDAY");
  }

  @Test
  void boardIsStreamOfDepartures() throws IOException {
    Reply reply = get("/harbours/juist/board?day=MONDAY");
    assertThat(reply.head().header("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(reply.text()).hasLineCount(5).startsWith("06:05  juist -> borkum\n");
  }

  @Test
  void fareDependsOnDistancePassengersAndBicycle() throws IOException {
    assertThat(get("/fares/borkum/juist").text()).isEqualTo("4.50 EUR\n");
    assertThat(get("/fares/norderney/borkum?passengers=2&bicycle=true").text())
        .isEqualTo("21.00 EUR\n");
    assertThat(get("/fares/borkum/juist?bicycle=maybe").status()).isEqualTo(400);
  }

  @Test
  void pageHasEarlyHintsAndLanguageOfReader() throws IOException {
    Reply reply = get("/", "Accept-Language: de-DE");
    assertThat(reply.informational()).extracting(Head::status).containsExactly(103);
    assertThat(reply.informational().get(0).header("Link")).startsWith("</style.css>");
    assertThat(reply.head().header("Content-Language")).isEqualTo("de");
    assertThat(reply.text()).contains("Inselfähren", "departures?day=MONDAY");
    assertThat(get("/").text()).contains("Island ferries");
    assertThat(get("/style.css").head().header("Content-Type")).startsWith("text/css");
  }

  @Test
  void respondsWithPlain500ToBug() throws IOException {
    Reply reply = get("/weather");
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.text()).doesNotContain("barometer");
  }
}
