package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.ClientDisconnectedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done after the last frame of a response, and what failures become. */
@Timeout(30)
class ResponseListenerTest {
  private final TestHost host = new TestHost();
  private final HttpWorker worker = host.httpWorker("2025.1.15");
  private final List<String> events = new ArrayList<>();

  private HttpWorker listening() {
    return worker.afterResponse(
        (request, outcome) ->
            events.add(
                "listener "
                    + request
                    + " "
                    + outcome.status()
                    + outcome.error().map(e -> " " + e.getClass().getSimpleName()).orElse("")));
  }

  /** Sends requests, serves them all, stops, and returns. */
  private void serve(RequestHandler handler, String... paths) throws IOException {
    for (String path : paths) {
      host.request("GET", path);
    }
    AtomicInteger left = new AtomicInteger(paths.length);
    listening()
        .afterResponse(
            (request, outcome) -> {
              if (left.decrementAndGet() == 0) {
                host.stop();
              }
            })
        .serve(handler);
  }

  @Test
  void runsActionsInReverseThenListenersAfterLastFrame() throws IOException {
    serve(
        request -> {
          request.onComplete(() -> events.add("first " + isAnswered()));
          request.withAttribute("a", 1).onComplete(() -> events.add("second, of a copy"));
          return Response.text("body").withStatus(201);
        },
        "/a");
    assertThat(events).containsExactly("second, of a copy", "first true", "listener GET /a 201");
    assertThat(host.answer().body()).isEqualTo("body");
  }

  @Test
  void durationIsFromTheRequestToItsEnd() throws IOException {
    List<Duration> durations = new ArrayList<>();
    long start = System.nanoTime();
    worker.afterResponse((request, outcome) -> durations.add(outcome.duration()));
    serve(
        request -> {
          request.onComplete(() -> LockSupport.parkNanos(5_000_000));
          return Response.text("body");
        },
        "/a");
    assertThat(durations.get(0))
        .isBetween(Duration.ofMillis(1), Duration.ofNanos(System.nanoTime() - start));
  }

  private boolean isAnswered() {
    try {
      return host.hasMore() && !worker.isResponsePending();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void endsStreamsBeforeListeners() throws IOException {
    serve(
        request ->
            Response.stream(Stream.of("a", "b").onClose(() -> events.add("closed")))
                .withStatus(206),
        "/s");
    assertThat(events).containsExactly("closed", "listener GET /s 206");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/http 404 HttpException",
        "/defect 500 IllegalStateException",
        "/overflow 500 StackOverflowError",
        "/null 500 NullPointerException",
        "/late 200 IllegalStateException",
        "/soft 0",
        "/retire 0",
        "/by-hand 202"
      })
  void reportsEveryEndOnce(String end) throws IOException {
    String path = end.substring(0, end.indexOf(' '));
    serve(
        request -> {
          request.onComplete(() -> events.add("action"));
          switch (request.path()) {
            case "/http" -> throw new HttpException(404, "none");
            case "/defect" -> throw new IllegalStateException("on purpose");
            case "/overflow" -> throw new StackOverflowError();
            case "/late" -> {
              return Response.stream(Stream.of("a", "b").peek(ResponseListenerTest::refuseB));
            }
            case "/soft" -> worker.error("soft");
            case "/retire" -> worker.retire();
            case "/by-hand" -> worker.respond(202, "by hand", Map.of());
            default -> {}
          }
          return null;
        },
        path);
    assertThat(events).containsExactly("action", "listener GET " + end);
  }

  private static void refuseB(String element) {
    if (element.equals("b")) {
      throw new IllegalStateException("on purpose");
    }
  }

  /** What to tell the client can't be said. */
  private static final class Untellable extends HttpException {
    private static final long serialVersionUID = 1L;
    private final String why;

    Untellable(String why) {
      super(404, "none");
      this.why = why;
    }

    @Override
    public Problem problem() {
      switch (why) {
        case "/exception" -> throw new IllegalStateException("on purpose");
        case "/assertion" -> throw new AssertionError("on purpose");
        case "/linkage" -> throw new NoClassDefFoundError("on purpose");
        case "/overflow" -> throw new StackOverflowError();
        case "/self" -> throw this;
        default -> throw new ExceptionInInitializerError("on purpose");
      }
    }
  }

  @Test
  void respondsWith500IfErrorCantBeReportedAndContinues() throws IOException {
    String[] paths = {"/exception", "/assertion", "/linkage", "/overflow", "/self", "/other"};
    serve(
        request -> {
          throw new Untellable(request.path());
        },
        paths);
    for (String path : paths) {
      assertThat(host.answer().status()).as(path).isEqualTo(500);
    }
    assertThat(events)
        .containsExactly(
            "listener GET /exception 500 Untellable",
            "listener GET /assertion 500 Untellable",
            "listener GET /linkage 500 Untellable",
            "listener GET /overflow 500 Untellable",
            "listener GET /self 500 Untellable",
            "listener GET /other 500 Untellable");
  }

  @Test
  void disconnectIsEnd() throws Exception {
    host.request("GET", "/");
    Thread serving =
        new Thread(() -> listening().serve(request -> Response.stream(Stream.generate(() -> "x"))));
    serving.start();
    host.answer();
    host.send(Frame.streamControl(FrameHeader.STOP));
    while (host.answer().isStream()) {
      // Until the worker has heard it.
    }
    host.stop();
    serving.join();
    assertThat(events)
        .containsExactly("listener GET / 200 " + ClientDisconnectedException.class.getSimpleName());
  }

  @Test
  void lostRelayIsEnd() throws Exception {
    host.request("GET", "/");
    assertThatThrownBy(
            () ->
                listening()
                    .serve(
                        request -> {
                          request.onComplete(() -> events.add("action"));
                          host.relay.host().close();
                          return Response.text("lost");
                        }))
        .isInstanceOf(dev.rrjava.relay.RelayException.class);
    assertThat(events).containsExactly("action", "listener GET / 200 RelayException");
  }

  @Test
  void exceptionOfListenerAffectsNothingElse() throws IOException {
    worker.afterResponse(
        (request, outcome) -> {
          throw new IOException("of a listener");
        });
    serve(
        request -> {
          request.onComplete(() -> events.add("last"));
          request.onComplete(
              () -> {
                throw new StackOverflowError();
              });
          return Response.text(request.path());
        },
        "/1",
        "/2");
    assertThat(events)
        .containsExactly("last", "listener GET /1 200", "last", "listener GET /2 200");
    assertThat(host.answer().body()).isEqualTo("/1");
    assertThat(host.answer().body()).isEqualTo("/2");
    assertThat(host.hasMore()).isFalse();
  }

  @Test
  void actionCanRegisterAnotherButNotAfterEnd() throws IOException {
    List<Request> kept = new ArrayList<>();
    serve(
        request -> {
          kept.add(request);
          request.onComplete(() -> request.onComplete(() -> events.add("inner")));
          return Response.empty(204);
        },
        "/");
    assertThat(events).containsExactly("inner", "listener GET / 204");
    assertThatThrownBy(() -> kept.get(0).onComplete(() -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("before the response has been sent");
  }

  @Test
  void lastFrameIsEndInHandWrittenLoop() throws IOException {
    listening();
    for (String path : List.of("/1", "/2", "/3", "/4", "/5")) {
      host.request("GET", path);
    }
    next().onComplete(() -> events.add("action"));
    worker.respondPart(200, "part", Map.of());
    assertThat(events).isEmpty();
    worker.respond(200, "end", Map.of());
    assertThat(events).containsExactly("action", "listener GET /1 200");
    next();
    worker.respond(Response.empty(204));
    next();
    worker.error(new IOException("soft"));
    next();
    worker.worker().error("underneath");
    next();
    host.relay.host().close();
    worker.close();
    assertThat(events)
        .endsWith(
            "listener GET /2 204",
            "listener GET /3 0 IOException",
            "listener GET /4 0",
            "listener GET /5 0");
  }

  private Request next() {
    return Objects.requireNonNull(worker.waitRequest());
  }

  @Test
  void serverCanCreateErrorResponse() throws IOException {
    worker.onError(ErrorPolicy.REPORT_TO_SERVER);
    serve(
        request -> {
          switch (request.path()) {
            case "/defect" -> throw new IllegalStateException("on purpose");
            case "/http" -> throw new HttpException(503, "later");
            case "/late" -> {
              return Response.stream(Stream.of("a", "b").peek(ResponseListenerTest::refuseB));
            }
            default -> {
              return null;
            }
          }
        },
        "/defect",
        "/http",
        "/late",
        "/null");
    Frame defect = host.frame();
    assertThat(defect.flags()).isEqualTo(FrameHeader.PROTO | FrameHeader.ERROR);
    assertThat(new String(defect.payload(), StandardCharsets.UTF_8))
        .startsWith("java.lang.IllegalStateException: on purpose")
        .contains("\tat ");
    assertThat(host.answer().status()).isEqualTo(503);
    assertThat(host.answer().body()).isEqualTo("a");
    assertThat(host.frame().flags()).as("the end of a stream").isEqualTo(FrameHeader.PROTO);
    assertThat(new String(host.frame().payload(), StandardCharsets.UTF_8))
        .contains("but returned null");
    assertThat(host.hasMore()).isFalse();
    assertThat(events)
        .containsExactly(
            "listener GET /defect 0 IllegalStateException",
            "listener GET /http 503 HttpException",
            "listener GET /late 200 IllegalStateException",
            "listener GET /null 0 NullPointerException");
  }

  @Test
  void nullIsErrorUnlessResponseWasSent() throws IOException {
    serve(
        request -> {
          if (request.path().equals("/answered")) {
            worker.respond(200, "by hand", Map.of());
          }
          return null;
        },
        "/answered",
        "/not");
    assertThat(host.answer().body()).isEqualTo("by hand");
    assertThat(host.answer().status()).isEqualTo(500);
    assertThat(host.hasMore()).isFalse();
  }

  @Test
  void exhaustedHeapIsEndAndPassesOnNextRequest() throws IOException {
    host.request("GET", "/1");
    host.request("GET", "/2");
    host.stop();
    assertThatThrownBy(
            () ->
                listening()
                    .serve(
                        request -> {
                          throw new OutOfMemoryError("on purpose");
                        }))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(host.answer().status()).isEqualTo(500);
    assertThat(new String(host.frame().payload(), StandardCharsets.US_ASCII))
        .isEqualTo("{\"stop\":true}");
    assertThat(host.hasMore()).isFalse();
    assertThat(events).containsExactly("listener GET /1 500 OutOfMemoryError");
  }
}
