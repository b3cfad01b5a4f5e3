package dev.rrjava.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rrjava.codec.BodyType;
import dev.rrjava.http.EarlyHintLinks;
import dev.rrjava.http.EarlyHintsPolicy;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import dev.rrjava.http.ServerSentEvent;
import dev.rrjava.http.Trailer;
import dev.rrjava.http.UploadedFile;
import dev.rrjava.jackson.JacksonCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TestClientTest {
  record Task(int id, String title) {}

  private static TestResponse send(RequestHandler handler) {
    try (TestClient client = TestClient.of(handler)) {
      return client.get("/").send();
    }
  }

  @Test
  void handlerReceivesWhatIsSent() {
    RequestHandler handler =
        request ->
            Response.text(
                String.join(
                    "|",
                    request.method(),
                    request.uri(),
                    request.header("X-A").orElse(""),
                    request.cookies().getOrDefault("c", ""),
                    request.remoteAddress(),
                    new String(request.body(), StandardCharsets.UTF_8)));
    try (TestClient client = TestClient.of(handler)) {
      client
          .post("/ü/b?q=1&q=2")
          .header("Host", "example.test")
          .header("x-a", "ä")
          .cookie("c", "1%202")
          .remoteAddress("192.0.2.7")
          .body("text/plain", "täglich")
          .send()
          .assertStatus(200)
          .assertHeader("content-type", "text/plain; charset=utf-8")
          .assertText("POST|http://example.test/%C3%BC/b?q=1&q=2|ä|1%202|192.0.2.7|täglich");
    }
  }

  @Test
  void serverItselfRespondsToOptionsForAsterisk() {
    try (TestClient client = TestClient.of(request -> Response.text("a handler"))) {
      client.options("*").send().assertStatus(200).assertText("");
    }
  }

  @Test
  void objectsAreConvertedByCodec() {
    RequestHandler handler = request -> Response.bytes("application/json", request.body());
    try (TestClient client = TestClient.of(handler)) {
      TestResponse response = client.put("/").body(new Task(7, "ä")).send();
      assertThat(response.body(Task.class)).isEqualTo(new Task(7, "ä"));
      response.assertBody(new Task(7, "ä"));
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> response.assertBody(new Task(8, "ä")))
          .withMessageContaining("expected Task[id=8, title=ä] but was Task[id=7, title=ä]");
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> response.body(List.class))
          .withMessageContaining("can't read the body (application/json) as java.util.List: ");
    }
  }

  @Test
  void codecOfTestIsUsed() {
    BodyType<List<Task>> tasks = BodyType.of(List.class, BodyType.of(Task.class));
    RequestHandler handler = request -> Response.bytes("application/json", request.body());
    try (TestClient client = TestClient.of(handler).codec(JacksonCodec.create())) {
      TestResponse response = client.post("/").body(List.of(new Task(1, "a")), tasks).send();
      response.assertText("[{\"id\":1,\"title\":\"a\"}]");
      assertThat(response.body(tasks)).containsExactly(new Task(1, "a"));
    }
  }

  @Test
  void filesOfFormAreTemporaryFilesUntilResponseIsComplete() {
    RequestHandler handler =
        request -> {
          UploadedFile file = request.uploads().file("photo").orElseThrow();
          return Response.text(
              request.form().text("title").orElse("")
                  + file.name()
                  + file.mediaType()
                  + file.bytes().length
                  + Files.exists(file.path()));
        };
    try (TestClient client = TestClient.of(handler)) {
      client
          .post("/photos")
          .formField("title", "Me")
          .file("photo", "me.png", "image/png", new byte[3])
          .send()
          .assertText("Meme.pngimage/png3true");
    }
  }

  @Test
  void earlyHintsAreRecordedBeforeResponse() {
    RequestHandler handler =
        request -> {
          request.earlyHints().send(EarlyHintLinks.of("</a.css>; rel=preload; as=style"));
          return Response.text("page");
        };
    try (TestClient client =
        TestClient.of(handler).worker(worker -> worker.earlyHints(EarlyHintsPolicy.ALWAYS))) {
      TestResponse response = client.get("/").send().assertText("page");
      assertThat(response.earlyHints()).containsExactly("</a.css>; rel=preload; as=style");
      assertThat(response.toString()).contains("HTTP/1.1 103\nLink: </a.css>");
    }
  }

  @Test
  void chunksAndEventsAreKept() {
    List<ServerSentEvent> events =
        List.of(ServerSentEvent.data("one").withId("1"), ServerSentEvent.of("end", "two\nlines"));
    TestResponse response = send(request -> Response.events(events.stream()));
    response.assertStatus(200).assertHeader("Content-Type", "text/event-stream");
    assertThat(response.events()).isEqualTo(events);
    assertThat(response.chunks()).hasSize(2);
  }

  @Test
  void trailersFollowBody() {
    TestResponse response =
        send(request -> Response.text("body").withTrailer(Trailer.of("X-Sum", "42")));
    assertThat(response.trailers().first("X-Sum")).contains("42");
  }

  @Test
  void headHasNoBody() {
    try (TestClient client = TestClient.of(request -> Response.text("body"))) {
      client.head("/").send().assertStatus(200).assertText("").assertHeader("Content-Length", "4");
    }
  }

  @Test
  void failureOfHandlerIsThere() {
    TestResponse response =
        send(
            request -> {
              throw new IllegalStateException("no database");
            });
    response.assertStatus(500);
    assertThat(response.failure()).containsInstanceOf(IllegalStateException.class);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> response.assertStatus(200))
        .withMessageStartingWith("status: expected 200 but was 500\n\nGET / HTTP/1.1\n")
        .withMessageContaining("java.lang.IllegalStateException: no database\n\tat ");
  }

  @Test
  void failedAssertionsSayWhatWasExpected() {
    TestResponse response =
        send(
            request -> {
              throw new HttpException(409, "taken\n");
            });
    assertThat(failure(() -> response.assertHeader("X-A", "1")))
        .startsWith("header X-A: expected \"1\" but is missing");
    assertThat(failure(() -> response.assertHeader("Content-Type", "x/y")))
        .startsWith("header Content-Type: expected \"x/y\" but was \"text/plain");
    assertThat(failure(() -> response.assertNoHeader("Content-Type")))
        .startsWith("header Content-Type: expected none but was \"text/plain");
    assertThat(failure(() -> response.assertText("free")))
        .startsWith("body: expected \"free\" but was \"taken");
    assertThat(failure(() -> response.assertTextContains("free")))
        .startsWith("body: expected \"free\" in it");
    assertThat(failure(() -> response.assertAll(it -> assertThat(it.status()).isEqualTo(200))))
        .contains("409", "GET / HTTP/1.1");
  }

  private static String failure(Runnable assertion) {
    try {
      assertion.run();
    } catch (AssertionError e) {
      return String.valueOf(e.getMessage());
    }
    throw new IllegalStateException("the assertion holds");
  }

  @Test
  void partsOfStreamAreReadOneByOne() {
    CountDownLatch first = new CountDownLatch(1);
    Stream<String> parts =
        Stream.of("a", "b")
            .peek(
                part -> {
                  if (part.equals("b")) {
                    await(first);
                  }
                });
    try (TestClient client = TestClient.of(request -> Response.stream(parts));
        TestStream stream = client.get("/").open()) {
      assertThat(stream.assertStatus(200).status()).isEqualTo(200);
      assertThat(failure(() -> stream.assertStatus(204)))
          .startsWith("status: expected 204 but was 200\n\nGET / HTTP/1.1");
      assertThat(stream.nextChunk()).contains("a");
      first.countDown();
      assertThat(stream.nextChunk()).contains("b");
      assertThat(stream.nextChunk()).isEmpty();
      assertThat(stream.nextChunk()).isEmpty();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void characterMayBeDividedBetweenParts() {
    byte[] euro = "€".getBytes(StandardCharsets.UTF_8);
    RequestHandler handler =
        request ->
            Response.byteStream(
                "text/event-stream",
                Stream.of(
                    "data: ".getBytes(StandardCharsets.UTF_8),
                    new byte[] {euro[0]},
                    new byte[] {euro[1], euro[2], '\n', '\n'}));
    try (TestClient client = TestClient.of(handler)) {
      try (TestStream stream = client.get("/").open()) {
        assertThat(stream.nextEvent()).contains(ServerSentEvent.data("€"));
        assertThat(stream.nextEvent()).isEmpty();
      }
      try (TestStream stream = client.get("/").open()) {
        assertThat(stream.nextBytes()).get().isEqualTo("data: ".getBytes(StandardCharsets.UTF_8));
        assertThat(stream.nextBytes()).get().isEqualTo(new byte[] {euro[0]});
      }
    }
  }

  @Test
  void closedStreamHasNoParts() {
    try (TestClient client =
        TestClient.of(request -> Response.stream(Stream.generate(() -> "tick")))) {
      TestStream stream = client.get("/").open();
      stream.close();
      assertThatIllegalStateException()
          .isThrownBy(stream::nextChunk)
          .withMessage("the stream is closed");
    }
  }

  @Test
  void requestInProgressFailsIfClientIsClosed() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    RequestHandler handler =
        request -> {
          started.countDown();
          Thread.sleep(60_000);
          return Response.text("");
        };
    TestClient client = TestClient.of(handler);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<String> failed = thread.submit(() -> failure(() -> client.get("/").send()));
      started.await();
      client.close();
      assertThat(failed.get()).startsWith("the client was closed before the response was complete");
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void endlessStreamEndsIfClientDisconnects() throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    RequestHandler handler =
        request ->
            Response.events(
                Stream.generate(() -> ServerSentEvent.data("tick")).onClose(closed::countDown));
    try (TestClient client = TestClient.of(handler)) {
      try (TestStream stream = client.get("/").open()) {
        assertThat(stream.nextEvent()).contains(ServerSentEvent.data("tick"));
        assertThat(stream.nextEvent()).contains(ServerSentEvent.data("tick"));
      }
      closed.await();
    }
  }

  @Test
  void otherRequestsAreHandledDuringStream() {
    RequestHandler handler =
        request ->
            request.path().equals("/ticks")
                ? Response.stream(Stream.generate(() -> "tick"))
                : Response.text("other");
    try (TestClient client = TestClient.of(handler);
        TestStream stream = client.get("/ticks").open()) {
      client.get("/").send().assertText("other");
      assertThat(stream.nextChunk()).contains("tick");
    }
  }

  @Test
  void responseThatTakesTooLongFails() {
    CountDownLatch never = new CountDownLatch(1);
    RequestHandler handler =
        request -> {
          never.await();
          return Response.text("");
        };
    try (TestClient client = TestClient.of(handler).timeout(Duration.ofMillis(200))) {
      assertThat(failure(() -> client.get("/slow").send()))
          .startsWith("expected a complete response within 200 ms; the worker is in\n\tat ")
          .contains("CountDownLatch.await", "GET /slow HTTP/1.1")
          .doesNotContain("exception of the handler");
      assertThat(failure(() -> client.get("/slow").open()))
          .startsWith("expected the head of a response within 200 ms");
    }
  }

  @Test
  void endlessStreamFailsIfWholeResponseIsExpected() {
    try (TestClient client =
        TestClient.of(request -> Response.stream(Stream.generate(() -> "tick\n")))
            .timeout(Duration.ofMillis(200))) {
      assertThat(failure(() -> client.get("/").send()))
          .startsWith("to read a stream that does not end, use open(); expected");
    }
  }

  @Test
  void concurrentRequestsGetTheirOwnResponses() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (TestClient client = TestClient.of(request -> Response.text(request.path()))) {
      List<Future<TestResponse>> responses =
          IntStream.range(0, 400)
              .mapToObj(i -> threads.submit(() -> client.get("/" + i).send()))
              .toList();
      for (int i = 0; i < responses.size(); i++) {
        responses.get(i).get().assertText("/" + i);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void closedClientRefusesRequests() {
    TestClient client = TestClient.of(request -> Response.text(""));
    client.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> client.get("/").send())
        .withMessage("the client is closed");
  }

  @Test
  void requestThatRoadRunnerRefusesDoesNotReachHandler() {
    RequestHandler handler =
        request -> {
          throw new IllegalStateException("reached");
        };
    try (TestClient client = TestClient.of(handler)) {
      client
          .post("/")
          .body("multipart/form-data", "no boundary")
          .send()
          .assertStatus(400)
          .assertTextContains("no multipart boundary");
    }
  }
}
