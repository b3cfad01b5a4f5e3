package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.TestHost.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The lengths that are told with and without a body (RFC 9110 sections 8.6 and 9.3.2). */
@Timeout(30)
class HeadResponseTest {
  @TempDir static Path directory;

  private final TestHost host = new TestHost();
  private RequestHandler handler = request -> Response.empty(404);
  private final Thread serving =
      new Thread(() -> host.httpWorker("3.0.0").serve(r -> handler.handle(r)), "worker under test");

  @BeforeEach
  void start() {
    serving.start();
  }

  @AfterEach
  void stop() throws Exception {
    host.stop();
    serving.join();
    assertThat(host.hasMore()).isFalse();
  }

  private static Arguments row(String name, RequestHandler handler, String ofGet, String ofHead) {
    return Arguments.of(name, handler, ofGet, ofHead);
  }

  private static RequestHandler by(Response response) {
    return request -> response;
  }

  /** The Content-Length of the answer to GET and to HEAD; "-" for none. */
  static Stream<Arguments> responses() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "hello");
    return Stream.of(
        row("empty", by(Response.empty(200)), "0", "-"),
        row("empty 404", by(Response.empty(404)), "0", "-"),
        row("declared", by(Response.empty(200).withContentLength(1234)), "0", "1234"),
        row("said", by(Response.empty(200).withHeader("content-length", "7")), "0", "7"),
        row("text", by(Response.text("abc")), "3", "3"),
        row("text of none", by(Response.text("")), "0", "0"),
        row("text, wrong", by(Response.text("abc").withHeader("Content-Length", "9")), "3", "3"),
        row("trailers", by(Response.text("abc").withTrailer(Trailer.of("X", "y"))), "-", "3"),
        row("file", by(Response.file(file)), "5", "5"),
        row("file of a 404", by(Response.file(file).withStatus(404)), "5", "5"),
        row("of server", by(Response.sendFile(file)), "-", "-"),
        row("ranged", by(Response.text("abc").withRanges()), "3", "3"),
        row("stream", r -> Response.stream(Stream.of("a", "b")), "-", "-"),
        row(
            "stream, declared",
            r -> Response.stream(Stream.of("a", "b")).withContentLength(2),
            "2",
            "2"),
        row("writer", r -> Response.writer("a/b", out -> out.write('x')), "1", "-"),
        row("input", r -> Response.stream("a/b", new ByteArrayInputStream(new byte[2])), "-", "-"),
        row("204", by(Response.empty(204)), "-", "-"),
        row("204, declared", by(Response.empty(204).withContentLength(3)), "-", "-"),
        row("204, text", by(Response.text("abc").withStatus(204)), "-", "-"),
        row("204, file", by(Response.file(file).withStatus(204)), "-", "-"),
        row("205, said", by(Response.empty(205).withHeader("Content-Length", "3")), "-", "-"),
        row("304", by(Response.empty(304)), "-", "-"),
        row("304, declared", by(Response.empty(304).withContentLength(3)), "3", "3"),
        row("304, text", by(Response.text("abc").withStatus(304)), "-", "-"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("responses")
  void headHasLengthOfGet(String name, RequestHandler responses, String ofGet, String ofHead)
      throws IOException {
    handler = responses;
    host.request("GET", "/");
    Answer get = host.answer();
    assertThat(length(get)).isEqualTo(ofGet);
    for (Answer part = get; part.isStream(); ) {
      part = host.answer();
    }
    host.request("HEAD", "/");
    Answer head = host.answer();
    assertThat(length(head)).isEqualTo(ofHead);
    assertThat(head.body()).isEmpty();
    assertThat(head.isStream()).isFalse();
    assertThat(head.status()).isEqualTo(get.status());
  }

  private static String length(Answer answer) {
    return answer.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Content-Length"))
        .findFirst()
        .map(header -> String.join(" + ", header.getValue()))
        .orElse("-");
  }
}
