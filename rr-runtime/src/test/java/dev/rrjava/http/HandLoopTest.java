package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
}
