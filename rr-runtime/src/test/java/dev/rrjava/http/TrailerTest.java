package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.http.TestHost.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TrailerTest {
  private final TestHost host = new TestHost();

  private void serve(Response response) throws IOException {
    host.request("GET", "/");
    HttpWorker worker = host.httpWorker("2025.1.15");
    worker.waitRequest();
    worker.respond(response);
  }

  @Test
  void streamSendsTrailersAndStatusAfterLastChunk() throws IOException {
    int[] calls = {0};
    serve(
        Response.stream(Stream.of("one", "two"))
            .withStatus(201)
            .withTrailer(Trailer.of("x-suM", () -> "abc" + ++calls[0]))
            .withTrailer(Trailer.outcome("X-Outcome")));
    assertThat(host.answer().headers()).containsOnlyKeys("Content-Type");
    assertThat(host.answer().body()).isEqualTo("two");
    Answer last = host.answer();
    assertThat(last.isStream()).isFalse();
    assertThat(last.status()).isEqualTo(201);
    assertThat(last.headers())
        .isEqualTo(
            Map.of(
                "Trailer", List.of("x-suM, X-Outcome"),
                "x-suM", List.of("abc1"),
                "X-Outcome", List.of("complete")));
    assertThat(last.body()).isEmpty();
  }

  @Test
  void wholeBodySendsTrailersInItsFrameWithoutLength() throws IOException {
    serve(Response.text("body").withTrailer(Trailer.of("X-Sum", "abc")));
    Answer answer = host.answer();
    assertThat(answer.isStream()).isFalse();
    assertThat(answer.headers()).containsOnlyKeys("Content-Type", "Trailer", "X-Sum");
    assertThat(answer.body()).isEqualTo("body");
  }

  @Test
  void emptyStreamSendsTrailersWithHead() throws IOException {
    serve(Response.stream(Stream.of()).withTrailer(Trailer.outcome("X-Outcome")));
    Answer answer = host.answer();
    assertThat(answer.isStream()).isFalse();
    assertThat(answer.headers()).containsOnlyKeys("Content-Type", "Trailer", "X-Outcome");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length", "transfer-encoding", "Trailer", "Set-Cookie", "If-Match"})
  void rejectsFieldNeededBeforeBody(String name) {
    assertThatThrownBy(() -> Trailer.of(name, "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @Test
  void rejectsInvalidHeader() {
    assertThatThrownBy(() -> Trailer.of("a b", "1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Trailer.of("a", "1\n")).isInstanceOf(IllegalArgumentException.class);
    assertThat(Trailer.of("X-Sum", "1")).hasToString("X-Sum");
  }

  @Test
  void checksDeclaredLength() {
    assertThatThrownBy(() -> Response.text("abc").withContentLength(4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Response.stream(Stream.of()).withContentLength(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Response.text("abc").withContentLength(3).headers().first("Content-Length"))
        .contains("3");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 300, 304, 305, 404})
  void rejectsRedirectWithOtherStatus(int status) {
    assertThatThrownBy(() -> Response.redirect(status, "/"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
