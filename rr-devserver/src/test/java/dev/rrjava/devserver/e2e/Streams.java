package dev.rrjava.devserver.e2e;

import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Response;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Handlers whose responses come in more than one piece. */
final class Streams {

  /** Makes each element only after the client has opened a gate for it: {@code <gates>0}, 1, … */
  @Route("GET /gated/{count}")
  Stream<String> gated(int count, @QueryParam String gates) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              Gate.of(gates + i).pass();
              return "chunk " + i + "\n";
            });
  }

  /** Goes on until the client leaves, and opens a gate when it is closed. */
  @Route("GET /endless")
  Stream<String> endless(@QueryParam String closed) {
    return Stream.generate(() -> "tick ".repeat(200) + "\n").onClose(() -> Gate.of(closed).open());
  }

  @Route("GET /failing-stream")
  Stream<String> failing() {
    return Stream.of("one\n", "two\n")
        .peek(
            element -> {
              if (element.equals("two\n")) {
                throw new IllegalStateException("after the first element");
              }
            });
  }

  /** Sends 103, and the page only after the client has seen it. */
  @Route("GET /hinted")
  @EarlyHints(
      value = {"</app.css>; rel=preload; as=style", "<https://cdn.example>; rel=preconnect"},
      policy = EarlyHints.Policy.ALWAYS)
  Response hinted(@QueryParam String gate) {
    Gate.of(gate).pass();
    return Response.html("<p>hinted</p>\n");
  }

  @Route("GET /hinted-stream")
  @EarlyHints(value = "</app.css>; rel=preload; as=style", policy = EarlyHints.Policy.ALWAYS)
  Stream<String> hintedStream() {
    return Stream.of("one\n", "two\n");
  }

  /** With the policy AUTO the 404 must reach the client on every server. */
  @Route("GET /hinted-missing")
  @EarlyHints("</app.css>; rel=preload; as=style")
  String hintedMissing() {
    throw new HttpException(404, "not here\n");
  }

  @Route("GET /hinted-failing")
  @EarlyHints(value = "</app.css>; rel=preload; as=style", policy = EarlyHints.Policy.ALWAYS)
  String hintedFailing() {
    throw new IllegalStateException("after the hints");
  }
}
