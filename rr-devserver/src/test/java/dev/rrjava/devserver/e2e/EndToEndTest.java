package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.internal.testing.HttpConnection;
import dev.rrjava.internal.testing.HttpConnection.Head;
import dev.rrjava.internal.testing.HttpConnection.Reply;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client sees, the same from every server and over every relay. */
@ParameterizedClass(name = "{0}")
@EnumSource
@Timeout(60)
class EndToEndTest {
  @SuppressWarnings("NullAway.Init") // there from the invocation's start to its end
  private static ServerUnderTest server;

  private final ServerUnderTest.Kind kind;

  EndToEndTest(ServerUnderTest.Kind kind) {
    this.kind = kind;
  }

  @BeforeParameterizedClassInvocation
  static void start(ServerUnderTest.Kind kind, @TempDir Path directory) throws Exception {
    server = kind.start(directory);
  }

  @AfterParameterizedClassInvocation
  static void stop() throws IOException {
    server.close();
  }

  private Reply get(String target) throws IOException {
    return HttpConnection.get(server.port(), target);
  }

  private Reply send(String method, String target, String... headers) throws IOException {
    return HttpConnection.send(server.port(), method, target, headers);
  }

  @Test
  void handlesRequest() throws IOException {
    Reply reply = get("/hello/J%C3%BCrgen%2FK?times=2&tone=LOUD");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEqualTo("HELLO JÜRGEN/K\nHELLO JÜRGEN/K\n");
    assertThat(reply.head().header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(reply.head().header("Content-Length")).isEqualTo("32");
  }

  @Test
  void literalTakesPrecedenceOverVariable() throws IOException {
    assertThat(get("/hello/world").text()).isEqualTo("hello, whole world\n");
    assertThat(send("PUT", "/hello/world").status()).isEqualTo(204);
  }

  @Test
  void passesHeadersCookiesAndBodyBothWays() throws IOException {
    byte[] body = new byte[300_000];
    new Random(1).nextBytes(body);
    try (HttpConnection client = new HttpConnection(server.port())) {
      Reply reply =
          client.exchange(
              "POST",
              "/echo?q=%20x&q=2",
              body,
              "Content-Type: application/x-own",
              "X-Many: one",
              "x-many: two, three",
              "Cookie: a=1; b=two%20words; csrf=qD+Vj/R3=; c=100%");
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.body()).isEqualTo(body);
      assertThat(reply.head().header("Content-Type")).isEqualTo("application/x-own");
      assertThat(reply.head().header("X-Uri")).isEqualTo("http://example.test/echo?q=%20x&q=2");
      assertThat(reply.head().header("X-Many")).isEqualTo("one|two, three");
      assertThat(reply.head().header("X-Cookies"))
          .isEqualTo("{a=1, b=two%20words, csrf=qD+Vj/R3=, c=100%}");
    }
  }

  @Test
  void passesBytesUnchanged() throws IOException {
    Reply reply = get("/bytes/100000");
    assertThat(reply.body()).hasSize(100_000);
    assertThat(reply.body()[511]).isEqualTo((byte) 511);
    assertThat(reply.head().header("Content-Type")).isEqualTo("application/octet-stream");
  }

  @Test
  void sendsStatusAndRepeatedHeaders() throws IOException {
    for (int status : new int[] {200, 201, 302, 404, 418, 503}) {
      Reply reply = get("/status/" + status);
      assertThat(reply.status()).isEqualTo(status);
      assertThat(reply.head().values("Set-Cookie")).containsExactly("a=1", "b=2; HttpOnly");
    }
  }

  @Test
  void headHasHeadersOfGetAndNoBody() throws IOException {
    Reply head = send("HEAD", "/hello/you");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.head().header("Content-Length")).isEqualTo("10");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void ignoresUpgradeToH2c() throws IOException {
    Reply reply =
        send(
            "GET",
            "/hello/you",
            "Connection: Upgrade, HTTP2-Settings",
            "Upgrade: h2c",
            "HTTP2-Settings: AAMAAABkAAQAAP__");
    assertThat(reply.informational()).isEmpty();
    assertThat(reply.text()).isEqualTo("hello you\n");
  }

  @Test
  void respondsWith404WithoutRouteAnd405WithAllowForOtherMethod() throws IOException {
    assertThat(get("/nowhere").status()).isEqualTo(404);
    assertThat(get("/hello/").status()).isEqualTo(404);
    Reply reply = send("DELETE", "/hello/you");
    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.head().header("Allow").split(", "))
        .containsExactlyInAnyOrder("GET", "HEAD", "PUT", "PATCH", "OPTIONS");
    Reply options = send("OPTIONS", "/hello/you");
    assertThat(options.status()).isEqualTo(204);
    assertThat(options.head().header("Allow")).isEqualTo(reply.head().header("Allow"));
  }

  @Test
  void respondsWith400AndParameterNameIfConversionFails() throws IOException {
    Reply reply = get("/hello/you?times=often");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text()).contains("query parameter \"times\"").contains("often");
    assertThat(get("/hello/you?tone=SHRILL").text()).contains("QUIET").contains("LOUD");
    assertThat(get("/sleep").text()).contains("\"millis\" is missing");
  }

  @Test
  void chunkArrivesBeforeNextIsProduced(@TempDir Path gates) throws IOException {
    Path prefix = gates.resolve("gate");
    try (HttpConnection client = new HttpConnection(server.port())) {
      client.write("GET", "/gated/3?gates=" + prefix, new byte[0]);
      new Gate(Path.of(prefix + "0")).open();
      Head head = client.readHead();
      assertThat(head.header("Transfer-Encoding")).isEqualTo("chunked");
      assertThat(client.readChunk()).isEqualTo("chunk 0\n");
      new Gate(Path.of(prefix + "1")).open();
      assertThat(client.readChunk()).isEqualTo("chunk 1\n");
      new Gate(Path.of(prefix + "2")).open();
      assertThat(client.readChunk()).isEqualTo("chunk 2\n");
      assertThat(client.readChunk()).isEmpty();
    }
  }

  @Test
  void earlyHintsArriveBeforePageIsProduced(@TempDir Path gates) throws IOException {
    Path gate = gates.resolve("gate");
    try (HttpConnection client = new HttpConnection(server.port())) {
      client.write("GET", "/hinted?gate=" + gate, new byte[0]);
      Head informational = client.readHead();
      assertThat(informational.status()).isEqualTo(103);
      assertThat(informational.values("Link"))
          .containsExactly(
              "</app.css>; rel=preload; as=style", "<https://cdn.example>; rel=preconnect");
      new Gate(gate).open();
      Head head = client.readHead();
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.header("Content-Type")).startsWith("text/html");
    }
  }

  @Test
  void earlyHintsPrecedeStream() throws IOException {
    Reply reply = get("/hinted-stream");
    assertThat(reply.informational()).extracting(Head::status).containsExactly(103);
    assertThat(reply.text()).isEqualTo("one\ntwo\n");
  }

  @Test
  void errorAfterEarlyHintsIsNeverSentAsSuccess() throws IOException {
    assertThat(get("/hinted-missing").status()).isEqualTo(404);
    if (kind.isRoadRunner() && RoadRunnerUnderTest.losesStatusAfterInformational()) {
      assertThatThrownBy(() -> get("/hinted-failing")).isInstanceOf(EOFException.class);
    } else {
      assertThat(get("/hinted-failing").status()).isEqualTo(500);
    }
  }

  @Test
  void respondsWith500WithoutDetailsIfHandlerThrowsAndContinues() throws IOException {
    for (String handler : List.of("throws", "null", "overflows", "throws")) {
      Reply reply = get("/trouble/" + handler);
      assertThat(reply.status()).as(handler).isEqualTo(500);
      assertThat(reply.text()).isEqualTo("Internal Server Error\n");
    }
    assertThat(get("/hello/you").text()).isEqualTo("hello you\n");
  }

  @Test
  void failedStreamKeepsSentPartAndWorkerContinues() throws IOException {
    assertThat(get("/failing-stream").text()).isEqualTo("one\n");
    assertThat(get("/hello/you").text()).isEqualTo("hello you\n");
  }

  @Test
  void outputOfHandlersAndChildProcessesDoesNotReachRelay() throws IOException {
    assumeTrue(server.hasProcesses(), "handlers in the test's own JVM print where it prints");
    for (int i = 0; i < 4; i++) {
      assertThat(get("/trouble/prints").text()).isEqualTo("the child ended with 0\n");
      assertThat(get("/hello/you").text()).isEqualTo("hello you\n");
    }
  }

  @Test
  void killedWorkerFailsOnlyItsRequest(@TempDir Path gates) throws Exception {
    assumeTrue(server.hasProcesses(), "handlers in the test's own JVM can't be killed");
    assumeTrue(!kind.hasSlots(), "one JVM behind all workers: SlotsTest kills it");
    Path entered = gates.resolve("entered");
    CompletableFuture<Reply> reply =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return get("/trouble/hangs?entered=" + entered);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    long hanging = Long.parseLong(new Gate(entered).pass());
    assertThat(ProcessHandle.of(hanging).orElseThrow().destroyForcibly()).isTrue();
    assertThat(reply.get().status()).isBetween(500, 599);
    Set<String> ready = new HashSet<>();
    while (ready.size() < 2) {
      ready.add(get("/pid").text());
    }
    assertThat(ready).doesNotContain(Long.toString(hanging));
    assertThat(get("/hello/you").text()).isEqualTo("hello you\n");
  }

  @Test
  void streamEndsIfClientDisconnects(@TempDir Path gates) throws IOException {
    Path closed = gates.resolve("closed");
    try (HttpConnection client = new HttpConnection(server.port())) {
      client.write("GET", "/endless?closed=" + closed, new byte[0]);
      client.readHead();
      assertThat(client.readChunk()).startsWith("tick");
    }
    new Gate(closed).pass();
    for (int i = 0; i < 4; i++) {
      assertThat(get("/hello/you").text()).isEqualTo("hello you\n");
    }
  }

  @Test
  void everyResponseBelongsToItsRequest() throws Exception {
    int connections = 16;
    ExecutorService executor = Executors.newFixedThreadPool(connections);
    try {
      List<Future<Integer>> results = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int connection = i;
        results.add(executor.submit(() -> exchangeDistinctBodies(connection, 63)));
      }
      int sum = 0;
      for (Future<Integer> result : results) {
        sum += result.get();
      }
      assertThat(sum).isGreaterThanOrEqualTo(1000);
    } finally {
      executor.shutdownNow();
    }
  }

  private int exchangeDistinctBodies(int connection, int count) throws IOException {
    Random random = new Random(connection);
    try (HttpConnection client = new HttpConnection(server.port())) {
      for (int i = 0; i < count; i++) {
        String id = connection + "-" + i;
        String body = (id + " ").repeat(1 + random.nextInt(300));
        Reply reply =
            client.exchange("POST", "/echo", body.getBytes(StandardCharsets.UTF_8), "X-Id: " + id);
        assertThat(reply.head().header("X-Id")).isEqualTo(id);
        assertThat(reply.text()).isEqualTo(body);
      }
    }
    return count;
  }
}
