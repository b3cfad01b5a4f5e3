package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.http.TestHost.Answer;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.ClientDisconnectedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A worker whose loop, or part of it, is written by hand. */
@Timeout(30)
class HandLoopTest {
  private final TestHost host = new TestHost();

  private final HttpWorker worker = host.httpWorker("2025.1.15");

  @Test
  void workerCanRetire() throws IOException {
    host.request("GET", "/");
    worker.waitRequest();
    worker.retire();
    assertThat(new String(host.frame().payload(), StandardCharsets.US_ASCII))
        .isEqualTo("{\"stop\":true}");
    host.stop();
    assertThat(worker.waitRequest()).isNull();
  }

  @Test
  void closesResponseReturnedAfterHandlerResponded() throws IOException {
    AtomicInteger closed = new AtomicInteger();
    host.request("GET", "/");
    host.request("GET", "/error");
    host.stop();
    worker.serve(
        request -> {
          if (request.path().equals("/error")) {
            worker.error("no luck");
          } else {
            worker.respond(200, "by hand", Map.of());
          }
          return Response.stream(Stream.of("left out").onClose(closed::incrementAndGet));
        });
    assertThat(host.answer().body()).isEqualTo("by hand");
    assertThat(host.frame().payload()).isEqualTo("no luck".getBytes(StandardCharsets.US_ASCII));
    assertThat(host.hasMore()).isFalse();
    assertThat(closed).hasValue(2);
  }

  @Test
  void rejectsSecondResponseAfterPart() throws IOException {
    host.request("GET", "/");
    host.stop();
    worker.serve(
        request -> {
          worker.respondPart(200, "begun", Map.of());
          return Response.text("another");
        });
    assertThat(host.answer().body()).isEqualTo("begun");
    assertThat(host.answer().frame().payload()).isEmpty();
    assertThat(host.hasMore()).isFalse();
  }

  @Test
  void failedResponseLeavesRequestOpenUntilPartIsSent() throws IOException {
    host.request("GET", "/");
    worker.waitRequest();
    assertThatThrownBy(() -> worker.respond(Response.file(Path.of("missing-file"))))
        .isInstanceOf(HttpException.class);
    assertThat(worker.isResponsePending()).isTrue();
    Stream<String> failing =
        Stream.of("a", "b")
            .peek(
                element -> {
                  if (element.equals("b")) {
                    throw new UncheckedIOException(new IOException("later"));
                  }
                });
    assertThatThrownBy(() -> worker.respond(Response.stream(failing)))
        .isInstanceOf(IOException.class)
        .hasMessage("later");
    assertThat(worker.isResponsePending()).isFalse();
    assertThat(host.answer().body()).isEqualTo("a");
    assertThat(host.answer().frame().payload()).isEmpty();
  }

  @Test
  void closesResponseWithoutRequest() {
    AtomicInteger closed = new AtomicInteger();
    Response response = Response.stream(Stream.of("a").onClose(closed::incrementAndGet));
    assertThatThrownBy(() -> worker.respond(response)).isInstanceOf(IllegalStateException.class);
    assertThat(closed).hasValue(1);
  }

  @Test
  void rejectsRangesOutsideArraysBeforeSending() throws IOException {
    host.request("GET", "/");
    worker.waitRequest();
    byte[] two = new byte[2];
    assertThatThrownBy(() -> worker.worker().respond(two, 3, two, 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> worker.worker().respondPart(two, 0, two, 1, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(host.hasMore()).isFalse();
    worker.respond(200, "fine", Map.of("X-A", List.of("1")));
    assertThat(host.answer().body()).isEqualTo("fine");
  }

  @Test
  void rejectsPingBeforePart() throws IOException {
    host.request("GET", "/");
    worker.waitRequest();
    assertThatThrownBy(() -> worker.worker().ping())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("PING");
    assertThat(worker.worker().isClientDisconnected()).isFalse();
  }

  @Test
  void sendsResponseUnchanged() throws Exception {
    host.request("GET", "/");
    Request request = worker.waitRequest();
    assertThat(request).isNotNull();
    worker.respondPart(103, "", Map.of("Link", List.of("</a>; rel=preload")));
    worker.respondPart(201, "one", Map.of("X-A", List.of("1", "2")));
    worker.respondPart(201, "two", Map.of());
    worker.respond(201, "three", Map.of());
    host.stop();
    assertThat(worker.waitRequest()).isNull();
    assertThat(host.answer().status()).isEqualTo(103);
    Answer head = host.answer();
    assertThat(head.status()).isEqualTo(201);
    assertThat(head.headers()).isEqualTo(Map.of("X-A", List.of("1", "2")));
    assertThat(host.answer().frame().contextLength()).isZero();
    Answer end = host.answer();
    assertThat(end.body()).isEqualTo("three");
    assertThat(end.isStream()).isFalse();
  }

  @Test
  void rejectsSecondResponse() throws Exception {
    host.request("GET", "/");
    worker.waitRequest();
    worker.respond(200, "once", Map.of());
    assertThatThrownBy(() -> worker.respond(200, "twice", Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("exactly one response");
    assertThatThrownBy(() -> worker.error("late")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> worker.respond(Response.text("twice")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(host.answer().body()).isEqualTo("once");
  }

  @Test
  void rejectsSoftErrorAfterPart() throws Exception {
    host.request("GET", "/");
    host.request("GET", "/");
    worker.waitRequest();
    worker.error("no luck");
    worker.waitRequest();
    worker.respondPart(200, "a part", Map.of());
    assertThatThrownBy(() -> worker.error("too late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a part of the response has been sent");
    worker.respond(200, "", Map.of());
    Frame error = host.frame();
    assertThat(error.flags()).isEqualTo(FrameHeader.PROTO | FrameHeader.ERROR);
    assertThat(new String(error.payload(), StandardCharsets.UTF_8)).isEqualTo("no luck");
    assertThat(host.answer().body()).isEqualTo("a part");
    assertThat(host.answer().isStream()).isFalse();
  }

  @Test
  void detectsDisconnect() throws Exception {
    host.request("GET", "/");
    worker.waitRequest();
    worker.respondPart(200, "a part", Map.of());
    host.send(Frame.streamControl(FrameHeader.STOP));
    boolean isDisconnected = false;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!isDisconnected && System.nanoTime() < deadline) {
      try {
        worker.respondPart(200, "more", Map.of());
      } catch (ClientDisconnectedException e) {
        isDisconnected = true;
      }
    }
    assertThat(isDisconnected).isTrue();
    worker.respond(200, "", Map.of());
    host.stop();
    assertThat(worker.waitRequest()).isNull();
    for (Answer answer = host.answer(); answer.isStream(); answer = host.answer()) {
      assertThat(answer.frame().hasFlag(FrameHeader.ERROR)).isFalse();
    }
  }
}
