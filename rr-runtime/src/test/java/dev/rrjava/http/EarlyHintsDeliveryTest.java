package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.TestHost.Answer;
import dev.rrjava.internal.testing.CapturedLog;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Worker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which frames early hints lead to, on every server line, with every policy and end. */
@Timeout(30)
class EarlyHintsDeliveryTest {
  private static final String A = "</a.css>; rel=preload; as=style";
  private static final String B = "</b.js>; rel=preload; as=script";
  private static final String OLD_JSON = "2023.3.12";
  private static final List<String> OLD = List.of(OLD_JSON, "2024.3.5", "2025.1.15");
  private static final String NEW = "3.0.0";
  private static final String JSON_REQUEST =
      "{\"remoteAddr\":\"127.0.0.1\",\"protocol\":\"HTTP/1.1\",\"method\":\"GET\","
          + "\"uri\":\"http://example.test/\",\"headers\":{},\"cookies\":{},\"rawQuery\":\"\","
          + "\"parsed\":false,\"uploads\":null,\"attributes\":{}}";

  private final TestHost host = new TestHost();

  /** What comes after the hints. */
  enum End {
    OK,
    MISSING,
    STREAM,
    FAILURE
  }

  /** The frames of the answer in short: status, number of links, and how it ends. */
  private List<String> answer(
      String server, EarlyHintsPolicy policy, int hintCount, End end, Map<String, String> more)
      throws IOException {
    boolean isJson = server.equals(OLD_JSON);
    if (isJson) {
      byte[] context = JSON_REQUEST.getBytes(StandardCharsets.UTF_8);
      host.send(new Frame(FrameHeader.JSON, 0, new int[] {context.length}, context));
    } else {
      host.request("GET", "/");
    }
    Map<String, String> variables = new HashMap<>(more);
    variables.put("RR_VERSION", server);
    HttpWorker worker =
        HttpWorker.over(Worker.over(host.relay.worker(), Environment.of(variables)));
    Request asked = worker.waitRequest();
    assertThat(asked).isNotNull();
    worker
        .exchange(asked)
        .run(
            request -> {
              for (int i = 0; i < hintCount; i++) {
                request.earlyHints().send(EarlyHintLinks.of(policy, i == 0 ? A : B));
              }
              return switch (end) {
                case OK -> Response.text("fine");
                case MISSING -> Response.text("missing").withStatus(404);
                case STREAM -> Response.stream(Stream.of("a"));
                case FAILURE -> throw new IllegalStateException("after all");
              };
            });
    List<String> frames = new ArrayList<>();
    while (host.hasMore()) {
      frames.add(isJson ? ofJson(host.frame()) : ofProtobuf(host.answer()));
    }
    return frames;
  }

  private static String ofProtobuf(Answer answer) {
    int declared =
        Integer.parseInt(answer.headers().getOrDefault("Content-Length", List.of("-1")).get(0));
    return inShort(
        answer.status(),
        answer.headers().getOrDefault("Link", List.of()).size(),
        answer.isStream(),
        !answer.isStream() && declared > answer.body().length());
  }

  private static String ofJson(Frame frame) throws IOException {
    assertThat(frame.flags()).isEqualTo(FrameHeader.JSON);
    String payload = new String(frame.payload(), StandardCharsets.UTF_8);
    String context = payload.substring(0, frame.contextLength());
    int status =
        context.isEmpty()
            ? 0
            : Integer.parseInt(context.replaceAll("^\\{\"status\":(\\d+).*", "$1"));
    int links = context.split("rel=preload", -1).length - 1;
    boolean isCut =
        context.contains("\"Content-Length\":[\"2\"]") && payload.length() - context.length() == 1;
    return inShort(status, links, frame.hasStreamBit(FrameHeader.STREAM), isCut);
  }

  private static String inShort(int status, int links, boolean isStream, boolean isCut) {
    return status + " links=" + links + (isStream ? " more" : "") + (isCut ? " cut" : "");
  }

  static Stream<Arguments> deliveries() {
    List<Arguments> table = new ArrayList<>();
    String hints = "103 links=1 more";
    for (EarlyHintsPolicy policy : EarlyHintsPolicy.values()) {
      if (policy != EarlyHintsPolicy.NEVER) {
        table.add(Arguments.of(NEW, policy, 1, End.OK, List.of(hints, "200 links=0")));
        table.add(Arguments.of(NEW, policy, 1, End.MISSING, List.of(hints, "404 links=0")));
        table.add(Arguments.of(NEW, policy, 2, End.OK, List.of(hints, hints, "200 links=0")));
        table.add(
            Arguments.of(
                NEW, policy, 1, End.STREAM, List.of(hints, "200 links=0 more", "0 links=0")));
        table.add(Arguments.of(NEW, policy, 1, End.FAILURE, List.of(hints, "500 links=0")));
      }
    }
    for (String old : OLD) {
      EarlyHintsPolicy always = EarlyHintsPolicy.ALWAYS;
      table.add(Arguments.of(old, always, 1, End.OK, List.of(hints, "200 links=0")));
      table.add(Arguments.of(old, always, 1, End.MISSING, List.of(hints, "404 links=0 cut")));
      table.add(Arguments.of(old, always, 2, End.OK, List.of(hints, "200 links=1")));
      table.add(
          Arguments.of(
              old, always, 1, End.STREAM, List.of(hints, "200 links=0 more", "0 links=0")));
      table.add(Arguments.of(old, always, 1, End.FAILURE, List.of(hints, "500 links=0 cut")));
    }
    for (String server : List.of(OLD_JSON, "2024.3.5", "2025.1.15", NEW)) {
      for (EarlyHintsPolicy policy : List.of(EarlyHintsPolicy.AUTO, EarlyHintsPolicy.NEVER)) {
        if (server.equals(NEW) && policy == EarlyHintsPolicy.AUTO) {
          continue;
        }
        table.add(Arguments.of(server, policy, 1, End.OK, List.of("200 links=1")));
        table.add(Arguments.of(server, policy, 1, End.MISSING, List.of("404 links=1")));
        table.add(Arguments.of(server, policy, 2, End.OK, List.of("200 links=2")));
        table.add(
            Arguments.of(server, policy, 1, End.STREAM, List.of("200 links=1 more", "0 links=0")));
        table.add(Arguments.of(server, policy, 1, End.FAILURE, List.of("500 links=0")));
      }
    }
    return table.stream();
  }

  @ParameterizedTest
  @MethodSource("deliveries")
  void sendsHintsByPolicyAndServer(
      String server, EarlyHintsPolicy policy, int count, End end, List<String> frames)
      throws IOException {
    assertThat(answer(server, policy, count, end, Map.of())).isEqualTo(frames);
  }

  @Test
  void operatorOverridesProgram() throws IOException {
    Map<String, String> never = Map.of("RR_EARLY_HINTS", "never");
    assertThat(answer(NEW, EarlyHintsPolicy.AUTO, 1, End.OK, never)).containsExactly("200 links=1");
  }

  @Test
  void routeOverridesOperator() throws IOException {
    Map<String, String> never = Map.of("RR_EARLY_HINTS", "Never");
    assertThat(answer(NEW, EarlyHintsPolicy.ALWAYS, 1, End.OK, never))
        .containsExactly("103 links=1 more", "200 links=0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sometimes", "103", "al ways", "{0}", "on"})
  void reportsUnknownPolicyOfOperatorAndUsesThatOfProgram(String policy) throws IOException {
    try (CapturedLog log = CapturedLog.of(EarlyHintsSwitch.class)) {
      assertThat(answer(NEW, EarlyHintsPolicy.AUTO, 1, End.OK, Map.of("RR_EARLY_HINTS", policy)))
          .containsExactly("103 links=1 more", "200 links=0");
      assertThat(log.lines())
          .containsExactly(
              "WARNING RR_EARLY_HINTS is ignored: expected auto, always or never but was \""
                  + policy
                  + "\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void ignoresEmptyPolicyOfOperator(String policy) throws IOException {
    try (CapturedLog log = CapturedLog.of(EarlyHintsSwitch.class)) {
      assertThat(answer(NEW, EarlyHintsPolicy.AUTO, 1, End.OK, Map.of("RR_EARLY_HINTS", policy)))
          .containsExactly("103 links=1 more", "200 links=0");
      assertThat(log.lines()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "local", ""})
  void treatsUnknownVersionAsOld(String version) throws IOException {
    assertThat(answer(version, EarlyHintsPolicy.AUTO, 1, End.OK, Map.of()))
        .containsExactly("200 links=1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025.1.15|Range|bytes=2-4|200 0123456789",
        "2025.1.15|Range|bytes=50-|200 0123456789",
        "2025.1.15|Range|bytes=0-0,4-4|200 0123456789",
        "2025.1.15|If-None-Match|*|200 0123456789",
        "2025.1.15|If-Modified-Since|Thu, 01 Jan 2099 00:00:00 GMT|200 0123456789",
        "2025.1.15|If-Match|\"x\"|412 cut",
        "2025.1.15|If-Unmodified-Since|Fri, 01 Jan 1999 00:00:00 GMT|412 cut",
        "3.0.0|Range|bytes=2-4|206 234",
        "3.0.0|If-None-Match|*|304 ",
      })
  void sendsWholeFileIfOtherStatusWouldBeLost(
      String server, String name, String value, String end, @TempDir Path directory)
      throws IOException {
    Path file = Files.writeString(directory.resolve("digits"), "0123456789");
    host.requestOfHttp11("/", name, value);
    host.stop();
    host.httpWorker(server)
        .serve(
            request -> {
              request.earlyHints().send(EarlyHintLinks.of(EarlyHintsPolicy.ALWAYS, A));
              return Response.file(file);
            });
    assertThat(host.answer().status()).isEqualTo(103);
    Answer answer = host.answer();
    int declared =
        Integer.parseInt(answer.headers().getOrDefault("Content-Length", List.of("0")).get(0));
    String body = declared > answer.body().length() ? "cut" : answer.body();
    assertThat((answer.status() + " " + body).strip()).isEqualTo(end.strip());
    assertThat(host.hasMore()).isFalse();
  }

  @Test
  void sendsNoHintsForHead() throws IOException {
    host.request("HEAD", "/");
    host.stop();
    host.httpWorker("2025.1.15")
        .serve(
            request -> {
              request.earlyHints().send(EarlyHintLinks.of(EarlyHintsPolicy.ALWAYS, A));
              throw new HttpException(404, "no");
            });
    assertThat(host.answer().status()).isEqualTo(404);
    assertThat(host.hasMore()).isFalse();
  }
}
