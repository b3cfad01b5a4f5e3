package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.http.TestHost.Answer;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How requests and responses are read and written, and what interrupts them. */
@Timeout(30)
class HttpWorkerTest {
  @RegisterExtension private final WorkerUnderTest worker = new WorkerUnderTest();

  private final TestHost host = worker.host();

  @Test
  void sendsLengthAndType() throws IOException {
    host.request("GET", "/");
    worker.serve(request -> Response.text("héllo"));
    Answer answer = host.answer();
    assertThat(answer.frame().flags()).isEqualTo(FrameHeader.PROTO);
    assertThat(answer.isStream()).isFalse();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers())
        .isEqualTo(
            Map.of(
                "Content-Type", List.of("text/plain; charset=utf-8"),
                "Content-Length", List.of("6")));
    assertThat(answer.body()).isEqualTo("héllo");
  }

  @Test
  void sendsOnlyHeadForHeadAndClosesStream() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    host.request("HEAD", "/text");
    host.request("HEAD", "/stream");
    worker.serve(
        request ->
            request.path().equals("/text")
                ? Response.text("hello")
                : Response.stream(Stream.<String>generate(() -> "x").onClose(closed::countDown)));
    Answer text = host.answer();
    assertThat(text.headers()).containsEntry("Content-Length", List.of("5"));
    assertThat(text.body()).isEmpty();
    Answer stream = host.answer();
    assertThat(stream.headers()).doesNotContainKey("Content-Length");
    assertThat(stream.isStream()).isFalse();
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205, 304})
  void sendsNoContentForStatusWithoutContent(int status) throws IOException {
    host.request("GET", "/");
    worker.serve(request -> Response.text("ignored").withStatus(status));
    Answer answer = host.answer();
    assertThat(answer.headers()).doesNotContainKey("Content-Length");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void sendsFramePerElementAndHeadWithFirst() throws IOException {
    host.request("GET", "/");
    worker.serve(request -> Response.stream(Stream.of("", "a", "", "b")));
    Answer first = host.answer();
    assertThat(first.isStream()).isTrue();
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.headers()).containsOnlyKeys("Content-Type");
    assertThat(first.body()).isEqualTo("a");
    Answer second = host.answer();
    assertThat(second.isStream()).isTrue();
    assertThat(second.frame().contextLength()).isZero();
    assertThat(second.body()).isEqualTo("b");
    Answer end = host.answer();
    assertThat(end.isStream()).isFalse();
    assertThat(end.frame().payload()).isEmpty();
  }

  @Test
  void emptyStreamIsEmptyBody() throws IOException {
    host.request("GET", "/");
    worker.serve(request -> Response.stream(Stream.of()));
    Answer answer = host.answer();
    assertThat(answer.isStream()).isFalse();
    assertThat(answer.headers()).containsEntry("Content-Length", List.of("0"));
  }

  @Test
  void closesStreamIfClientDisconnects() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    host.request("GET", "/");
    worker.serve(
        request -> Response.stream(Stream.generate(() -> "tick\n").onClose(closed::countDown)));
    assertThat(host.answer().isStream()).isTrue();
    host.send(Frame.streamControl(FrameHeader.STOP));
    Answer last = host.answer();
    while (last.isStream()) {
      last = host.answer();
    }
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void interruptDoesNotReachNextHandler() throws IOException {
    List<Boolean> interrupted = new ArrayList<>();
    host.request("GET", "/");
    host.request("GET", "/");
    worker.serve(
        request -> {
          interrupted.add(Thread.currentThread().isInterrupted());
          Thread.currentThread().interrupt();
          return Response.text("fine");
        });
    assertThat(host.answer().body()).isEqualTo("fine");
    assertThat(host.answer().body()).isEqualTo("fine");
    assertThat(interrupted).containsExactly(false, false);
  }

  @Test
  void lateInterruptAndThatOfListenerReachNoHandler() throws Exception {
    List<Boolean> interrupted = new ArrayList<>();
    CountDownLatch answered = new CountDownLatch(1);
    worker.with(
        settings ->
            settings.afterResponse(
                (request, outcome) -> {
                  Thread.currentThread().interrupt();
                  answered.countDown();
                }));
    worker.serve(
        request -> {
          interrupted.add(Thread.currentThread().isInterrupted());
          return Response.text("fine");
        });
    host.request("GET", "/1");
    assertThat(host.answer().body()).isEqualTo("fine");
    assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
    host.request("GET", "/2");
    assertThat(host.answer().body()).isEqualTo("fine");
    worker.interrupt();
    host.request("GET", "/3");
    assertThat(host.answer().body()).isEqualTo("fine");
    assertThat(interrupted).containsExactly(false, false, false);
  }

  @Test
  void reportsSoftErrorForMalformedRequestAndContinues() throws IOException {
    byte[] garbage = {0x0a, 0x7f};
    host.send(new Frame(FrameHeader.PROTO, 0, new int[] {2}, garbage));
    host.send(new Frame(FrameHeader.JSON, 0, new int[] {2}, "{}".getBytes(StandardCharsets.UTF_8)));
    host.request("GET", "/");
    worker.serve(request -> Response.text("fine"));
    Frame malformed = host.frame();
    assertThat(malformed.hasFlag(FrameHeader.ERROR)).isTrue();
    assertThat(new String(malformed.payload(), StandardCharsets.UTF_8))
        .contains("not an http.v1.Request");
    Frame json = host.frame();
    assertThat(json.hasFlag(FrameHeader.ERROR)).isTrue();
    assertThat(new String(json.payload(), StandardCharsets.UTF_8)).contains("has no method");
    assertThat(host.answer().body()).isEqualTo("fine");
  }

  @Test
  void rejectsResponseSplitting() {
    assertThatThrownBy(() -> Response.text("x").withHeader("X-A", "1\r\nX-B: 2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("X-A")
        .hasMessageContaining("U+000D");
    assertThatThrownBy(() -> Response.text("x").withAddedHeader("X A", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"X A\"");
  }

  @Test
  void respondsInJsonToJson() throws IOException {
    byte[] context =
        ("{\"remoteAddr\":\"127.0.0.1\",\"protocol\":\"HTTP/1.1\",\"method\":\"GET\","
                + "\"uri\":\"http://example.test/\",\"headers\":{},\"cookies\":null,"
                + "\"rawQuery\":\"\",\"parsed\":false,\"uploads\":null,\"attributes\":{}}")
            .getBytes(StandardCharsets.UTF_8);
    host.send(new Frame(FrameHeader.JSON, 0, new int[] {context.length}, context));
    worker
        .behind("2023.3.12")
        .serve(
            request -> {
              request
                  .earlyHints()
                  .send(
                      EarlyHintLinks.of(
                          EarlyHintsPolicy.ALWAYS, "</a.css>; rel=preload; as=style"));
              return Response.text("fine");
            });
    Frame informational = host.frame();
    assertThat(informational.flags()).isEqualTo(FrameHeader.JSON);
    assertThat(new String(informational.payload(), StandardCharsets.UTF_8))
        .isEqualTo("{\"status\":103,\"headers\":{\"Link\":[\"</a.css>; rel=preload; as=style\"]}}");
    Frame answer = host.frame();
    assertThat(new String(answer.payload(), StandardCharsets.UTF_8))
        .startsWith("{\"status\":200,\"headers\":{\"Content-Type\":[")
        .endsWith("}fine");
  }
}
