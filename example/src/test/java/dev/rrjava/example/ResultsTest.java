package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.testing.HttpConnection.Reply;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the result of a method. */
class ResultsTest {
  private static final String BOARD = "/harbours/langeoog/board?day=MONDAY";

  @RegisterExtension static final ServedExample EXAMPLE = new ServedExample();

  @Test
  void respondsWith204ToNoContent() throws IOException {
    Reply reply = EXAMPLE.send("DELETE", "/tickets/0a6f5b6e-52a4-4a3c-9d0e-6f3a1c1f7b02");
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ships/titanic",
        "/ships/titanic/position",
        "/lost/0a6f5b6e-52a4-4a3c-9d0e-6f3a1c1f7b09"
      })
  void respondsWith404ToEmptyOptional(String target) throws IOException {
    assertThat(EXAMPLE.get(target).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/style.css, text/css, body {",
    "/downloads/line.svg, image/svg+xml, <svg",
    "/downloads/juist.txt, text/plain; charset=utf-8, Juist",
    "/downloads/fares.csv, text/csv, 'borkum,juist'",
    "/ships/frisia/position, text/plain; charset=utf-8, frisia is at sea",
    "/ships, application/json, [{",
  })
  void sendsBodiesOfEveryKind(String target, String contentType, String start) throws IOException {
    Reply reply = EXAMPLE.get(target);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.head().header("Content-Type")).isEqualTo(contentType);
    assertThat(reply.text()).startsWith(start);
  }

  @Test
  void respondsWith304IfClientHasNotice() throws IOException {
    assertThat(EXAMPLE.get("/notice").head().header("ETag")).isEqualTo("\"spring-tide\"");
    assertThat(EXAMPLE.get("/notice", "If-None-Match: \"spring-tide\"").status()).isEqualTo(304);
    assertThat(EXAMPLE.get("/notice", "If-None-Match: \"neap-tide\"").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|text/plain; charset=utf-8|06:20  langeoog -> baltrum",
        "application/json|application/json|[{\"time\":\"06:20\",\"from\":\"langeoog\"",
        "application/x-ndjson|application/x-ndjson|{\"time\":\"06:20\",\"from\":\"langeoog\"",
        "text/event-stream|text/event-stream|event: departure",
      })
  void sendsStreamInAcceptedFormat(String accept, String contentType, String start)
      throws IOException {
    Reply reply = EXAMPLE.get(BOARD, "Accept: " + accept);
    assertThat(reply.head().header("Content-Type")).isEqualTo(contentType);
    assertThat(reply.head().header("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(reply.head().header("Vary")).isEqualTo("Accept");
    assertThat(reply.text()).startsWith(start);
  }

  @Test
  void selectsMethodByAcceptedMediaType() throws IOException {
    assertThat(EXAMPLE.get("/harbours").text()).startsWith("borkum\n");
    assertThat(EXAMPLE.get("/harbours", "Accept: text/plain;q=0.5, application/json").text())
        .startsWith("[{\"name\":\"borkum\",\"neighbours\":[\"juist\"]}");
    assertThat(EXAMPLE.get("/harbours", "Accept: image/png").status()).isEqualTo(406);
  }

  @Test
  void sendsProblemToClientsThatAcceptJson() throws IOException {
    String target = "/harbours/atlantis/departures?day=MONDAY";
    assertThat(EXAMPLE.get(target).text()).isEqualTo("no ferry calls at atlantis\n");
    Reply reply = EXAMPLE.get(target, "Accept: application/json");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.head().header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.text())
        .isEqualTo(
            "{\"title\":\"Not Found\",\"status\":404,\"detail\":\"no ferry calls at atlantis\"}");
  }
}
