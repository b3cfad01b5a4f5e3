package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.http.TestHost.Answer;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.ClientDisconnectedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HttpWorkerTest {
  private static final EarlyHintLinks HINTS = EarlyHintLinks.of("</a.css>; rel=preload; as=style");
  private static final Map<String, List<String>> NO_HEADERS = Map.of();

  private final TestHost host = new TestHost();

  private final AtomicReference<Throwable> thrown = new AtomicReference<>();
  private final Thread serving = new Thread(this::run, "worker under test");
  private String version = "2025.1.15";
  private EarlyHintsPolicy policy = EarlyHintsPolicy.AUTO;
  private ErrorPolicy failurePolicy = ErrorPolicy.RESPOND;
  private ResponseListener listener = (request, outcome) -> {};
  private RequestHandler handler = request -> Response.empty(404);

  private void serve(RequestHandler handler) {
    this.handler = handler;
    serving.start();
  }

  private void serve(String version, RequestHandler handler) {
    this.version = version;
    serve(handler);
  }

  private void run() {
    try {
      host.httpWorker(version)
          .earlyHints(policy)
          .onError(failurePolicy)
          .afterResponse(listener)
          .serve(handler);
    } catch (Throwable e) {
      thrown.set(e);
    }
  }

  /** Stops the worker, after which there must be no frame that nobody asked for. */
  @AfterEach
  void nothingIsSentThatNobodyAskedFor() throws Exception {
    if (serving.isAlive()) {
      host.stop();
    }
    serving.join();
    assertThat(host.hasMore()).isFalse();
  }

  @Test
  void sendsLengthAndType() throws IOException {
    host.request("GET", "/");
    serve(request -> Response.text("héllo"));
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
    serve(
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
    serve(request -> Response.text("ignored").withStatus(status));
    Answer answer = host.answer();
    assertThat(answer.headers()).doesNotContainKey("Content-Length");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void sendsFramePerElementAndHeadWithFirst() throws IOException {
    host.request("GET", "/");
    serve(request -> Response.stream(Stream.of("", "a", "", "b")));
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
    serve(request -> Response.stream(Stream.of()));
    Answer answer = host.answer();
    assertThat(answer.isStream()).isFalse();
    assertThat(answer.headers()).containsEntry("Content-Length", List.of("0"));
  }

  @Test
  void respondsWith500ToExceptionAndContinues() throws IOException {
    host.request("GET", "/bad");
    host.request("GET", "/good");
    serve(
        request -> {
          if (request.path().equals("/bad")) {
            throw new IOException("secret detail");
          }
          return Response.text("fine");
        });
    Answer bad = host.answer();
    assertThat(bad.status()).isEqualTo(500);
    assertThat(bad.body()).isEqualTo("Internal Server Error\n");
    assertThat(host.answer().body()).isEqualTo("fine");
  }

  @Test
  void convertsHttpExceptionToResponse() throws IOException {
    host.request("GET", "/");
    serve(
        request -> {
          throw new HttpException(404, "no such task\n");
        });
    Answer answer = host.answer();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("no such task\n");
  }

  @Test
  void convertsHttpExceptionInsideCompletionException() throws IOException {
    host.request("GET", "/");
    serve(
        request -> {
          throw new CompletionException(new HttpException(404, "no such task\n"));
        });
    Answer answer = host.answer();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("no such task\n");
  }

  @Test
  void contentTypeOfHttpExceptionTakesPrecedence() throws IOException {
    host.request("GET", "/");
    serve(
        request -> {
          throw new HttpException(503, "<p>later</p>", Headers.of("Content-Type", "text/html"));
        });
    assertThat(host.answer().headers()).containsEntry("Content-Type", List.of("text/html"));
  }

  @Test
  void respondsWith500IfHttpExceptionFails() throws IOException {
    host.request("GET", "/");
    host.request("GET", "/overflows");
    serve(
        request -> {
          throw new HttpException(404, "gone") {
            private static final long serialVersionUID = 1L;

            @Override
            public Problem problem() {
              if (request.path().equals("/overflows")) {
                throw new StackOverflowError();
              }
              throw new IllegalStateException("no idea");
            }
          };
        });
    assertThat(host.answer().status()).isEqualTo(500);
    assertThat(host.answer().status()).isEqualTo(500);
  }

  @Test
  void respondsWith500ToInventedDisconnect() throws IOException {
    host.request("GET", "/");
    serve(
        request -> {
          throw new ClientDisconnectedException();
        });
    assertThat(host.answer().status()).isEqualTo(500);
  }

  @Test
  @SuppressWarnings("NullAway") // a handler that breaks its contract is what is tested
  void respondsWith500ToNull() throws IOException {
    host.request("GET", "/");
    serve(request -> null);
    assertThat(host.answer().status()).isEqualTo(500);
  }

  @Test
  void respondsWith500ToStackOverflowAndContinues() throws IOException {
    host.request("GET", "/");
    host.request("GET", "/");
    int[] calls = {0};
    serve(
        request -> {
          if (calls[0]++ == 0) {
            throw new StackOverflowError();
          }
          return Response.text("fine");
        });
    assertThat(host.answer().status()).isEqualTo(500);
    assertThat(host.answer().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void respondsToVirtualMachineErrorAndEnds(boolean isOfAnotherThread) throws Exception {
    host.request("GET", "/");
    serve(
        request -> {
          OutOfMemoryError error = new OutOfMemoryError("test");
          if (isOfAnotherThread) {
            throw new CompletionException(error);
          }
          throw error;
        });
    assertThat(host.answer().status()).isEqualTo(500);
    serving.join();
    assertThat(thrown.get()).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void respondsWith500IfStreamFailsBeforeFirstElement() throws IOException {
    host.request("GET", "/");
    serve(
        request ->
            Response.stream(
                Stream.of(1)
                    .map(
                        number -> {
                          throw new IllegalStateException("at once");
                        })));
    Answer answer = host.answer();
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.isStream()).isFalse();
  }

  @Test
  void endsAndClosesStreamThatFailsLaterAndContinues() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    host.request("GET", "/stream");
    serve(
        request ->
            request.path().equals("/text")
                ? Response.text("fine")
                : Response.stream(
                    Stream.of("a", "b")
                        .peek(
                            element -> {
                              if (element.equals("b")) {
                                throw new IllegalStateException("later");
                              }
                            })
                        .onClose(closed::countDown)));
    assertThat(host.answer().body()).isEqualTo("a");
    Answer end = host.answer();
    assertThat(end.isStream()).isFalse();
    assertThat(end.frame().payload()).isEmpty();
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    host.request("GET", "/text");
    assertThat(host.answer().body()).isEqualTo("fine");
  }

  @Test
  void failureWhileClosingStreamSendsNoSecondResponse() throws IOException {
    host.request("GET", "/");
    serve(
        request ->
            Response.stream(
                Stream.of("a")
                    .onClose(
                        () -> {
                          throw new IllegalStateException("on close");
                        })));
    assertThat(host.answer().body()).isEqualTo("a");
    assertThat(host.answer().isStream()).isFalse();
  }

  @Test
  void closesStreamIfClientDisconnects() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    host.request("GET", "/");
    serve(request -> Response.stream(Stream.generate(() -> "tick\n").onClose(closed::countDown)));
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
    serve(
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
    listener =
        (request, outcome) -> {
          Thread.currentThread().interrupt();
          answered.countDown();
        };
    serve(
        request -> {
          interrupted.add(Thread.currentThread().isInterrupted());
          return Response.text("fine");
        });
    host.request("GET", "/1");
    assertThat(host.answer().body()).isEqualTo("fine");
    assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
    host.request("GET", "/2");
    assertThat(host.answer().body()).isEqualTo("fine");
    serving.interrupt();
    host.request("GET", "/3");
    assertThat(host.answer().body()).isEqualTo("fine");
    assertThat(interrupted).containsExactly(false, false, false);
  }

  @ParameterizedTest
  @EnumSource
  void handlesExceptionThatCantBePrinted(ErrorPolicy failurePolicy) throws IOException {
    this.failurePolicy = failurePolicy;
    listener =
        (request, outcome) -> {
          throw new UnprintableException(true);
        };
    serve(
        request -> {
          if (request.path().equals("/fine")) {
            return Response.text("fine");
          }
          throw new UnprintableException(request.path().equals("/overflows"));
        });
    for (String path : List.of("/throws", "/overflows", "/fine")) {
      host.request("GET", path);
      Frame frame = host.frame();
      String text = new String(frame.payload(), StandardCharsets.UTF_8);
      if (path.equals("/fine")) {
        assertThat(text).endsWith("fine");
      } else if (failurePolicy == ErrorPolicy.REPORT_TO_SERVER) {
        assertThat(frame.hasFlag(FrameHeader.ERROR)).isTrue();
        assertThat(text).startsWith(UnprintableException.class.getName());
      } else {
        assertThat(text).endsWith("Internal Server Error\n");
      }
    }
  }

  /** Its message can't be made. */
  private static final class UnprintableException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean overflows;

    UnprintableException(boolean overflows) {
      this.overflows = overflows;
    }

    @Override
    public String getMessage() {
      if (overflows) {
        throw new StackOverflowError();
      }
      throw new IllegalStateException("no message");
    }
  }

  @Test
  void rejectsEarlyHintsAfterRequest() throws IOException {
    List<EarlyHintsSender> kept = new ArrayList<>();
    host.request("GET", "/1");
    host.request("GET", "/2");
    serve(
        "3.0.0",
        request -> {
          kept.add(request.earlyHints());
          kept.get(0).send(HINTS);
          return Response.text("fine");
        });
    assertThat(host.answer().status()).isEqualTo(103);
    assertThat(host.answer().status()).isEqualTo(200);
    assertThat(host.answer().status()).isEqualTo(500);
  }

  @Test
  void reportsSoftErrorForMalformedRequestAndContinues() throws IOException {
    byte[] garbage = {0x0a, 0x7f};
    host.send(new Frame(FrameHeader.PROTO, 0, new int[] {2}, garbage));
    host.send(new Frame(FrameHeader.JSON, 0, new int[] {2}, "{}".getBytes(StandardCharsets.UTF_8)));
    host.request("GET", "/");
    serve(request -> Response.text("fine"));
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
  void sendsEarlyHintsIfServerKeepsStatus() throws IOException {
    host.request("GET", "/");
    serve(
        "3.0.0",
        request -> {
          request.earlyHints().send(HINTS);
          return Response.text("missing").withStatus(404);
        });
    Answer informational = host.answer();
    assertThat(informational.isStream()).isTrue();
    assertThat(informational.status()).isEqualTo(103);
    assertThat(informational.headers())
        .isEqualTo(Map.of("Link", List.of("</a.css>; rel=preload; as=style")));
    Answer end = host.answer();
    assertThat(end.status()).isEqualTo(404);
    assertThat(end.headers()).doesNotContainKey("Link");
  }

  @Test
  void addsHintsToResponseIfServerLosesStatus() throws IOException {
    host.request("GET", "/");
    serve(
        request -> {
          request.earlyHints().send(HINTS);
          return Response.text("missing").withStatus(404);
        });
    Answer answer = host.answer();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.headers()).containsEntry("Link", List.of("</a.css>; rel=preload; as=style"));
  }

  @Test
  void sendsEarlyHintsOverHttp2OnEveryServer() throws IOException {
    host.request("GET", "/", "HTTP/2.0");
    serve(
        request -> {
          request.earlyHints().send(HINTS);
          return Response.text("fine");
        });
    assertThat(host.answer().status()).isEqualTo(103);
    assertThat(host.answer().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void sendsNoInformationalResponseOverHttp10(EarlyHintsPolicy policy) throws IOException {
    host.request("GET", "/", "HTTP/1.0");
    serve(
        "3.0.0",
        request -> {
          request.earlyHints().send(EarlyHintLinks.of(policy, "</a.css>; rel=preload; as=style"));
          return Response.text("fine");
        });
    assertThat(host.answer().status()).isEqualTo(200);
  }

  @Test
  void policyOfRouteOverridesWorker() throws IOException {
    host.request("GET", "/");
    policy = EarlyHintsPolicy.NEVER;
    serve(
        request -> {
          request.earlyHints().send(HINTS);
          request
              .earlyHints()
              .send(EarlyHintLinks.of(EarlyHintsPolicy.ALWAYS, "</b.js>; rel=preload; as=script"));
          return Response.text("fine");
        });
    assertThat(host.answer().headers())
        .isEqualTo(Map.of("Link", List.of("</b.js>; rel=preload; as=script")));
    assertThat(host.answer().headers())
        .containsEntry("Link", List.of("</a.css>; rel=preload; as=style"));
  }

  @Test
  void abortsErrorThatServerWouldSendAsSuccess() throws IOException {
    host.request("GET", "/");
    serve(
        request -> {
          request
              .earlyHints()
              .send(EarlyHintLinks.of(EarlyHintsPolicy.ALWAYS, "</a.css>; rel=preload; as=style"));
          throw new IllegalStateException("after all");
        });
    assertThat(host.answer().status()).isEqualTo(103);
    Answer cut = host.answer();
    assertThat(cut.isStream()).isFalse();
    int declared =
        Integer.parseInt(cut.headers().getOrDefault("Content-Length", List.of("none")).get(0));
    assertThat(declared).isGreaterThan(cut.body().length());
    assertThat(cut.body()).isNotEmpty();
  }

  @Test
  void handWrittenLoopSendsResponseUnchanged() throws Exception {
    host.request("GET", "/");
    HttpWorker worker = host.httpWorker("2025.1.15");
    Request request = worker.waitRequest();
    assertThat(request).isNotNull();
    worker.respondPart(103, "", Map.of("Link", List.of("</a>; rel=preload")));
    worker.respondPart(201, "one", Map.of("X-A", List.of("1", "2")));
    worker.respondPart(201, "two", NO_HEADERS);
    worker.respond(201, "three", NO_HEADERS);
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
    HttpWorker worker = host.httpWorker("2025.1.15");
    worker.waitRequest();
    worker.respond(200, "once", NO_HEADERS);
    assertThatThrownBy(() -> worker.respond(200, "twice", NO_HEADERS))
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
    HttpWorker worker = host.httpWorker("2025.1.15");
    worker.waitRequest();
    worker.error("no luck");
    worker.waitRequest();
    worker.respondPart(200, "a part", NO_HEADERS);
    assertThatThrownBy(() -> worker.error("too late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a part of the response has been sent");
    worker.respond(200, "", NO_HEADERS);
    Frame error = host.frame();
    assertThat(error.flags()).isEqualTo(FrameHeader.PROTO | FrameHeader.ERROR);
    assertThat(new String(error.payload(), StandardCharsets.UTF_8)).isEqualTo("no luck");
    assertThat(host.answer().body()).isEqualTo("a part");
    assertThat(host.answer().isStream()).isFalse();
  }

  @Test
  void handWrittenLoopDetectsDisconnect() throws Exception {
    host.request("GET", "/");
    HttpWorker worker = host.httpWorker("2025.1.15");
    worker.waitRequest();
    worker.respondPart(200, "a part", NO_HEADERS);
    host.send(Frame.streamControl(FrameHeader.STOP));
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (thrown.get() == null && System.nanoTime() < deadline) {
      try {
        worker.respondPart(200, "more", NO_HEADERS);
      } catch (ClientDisconnectedException e) {
        thrown.set(e);
      }
    }
    assertThat(thrown.get()).isInstanceOf(ClientDisconnectedException.class);
    worker.respond(200, "", NO_HEADERS);
    host.stop();
    assertThat(worker.waitRequest()).isNull();
    for (Answer answer = host.answer(); answer.isStream(); answer = host.answer()) {
      assertThat(answer.frame().hasFlag(FrameHeader.ERROR)).isFalse();
    }
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
    serve(
        "2023.3.12",
        request -> {
          request
              .earlyHints()
              .send(EarlyHintLinks.of(EarlyHintsPolicy.ALWAYS, "</a.css>; rel=preload; as=style"));
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
