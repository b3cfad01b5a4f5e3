package dev.rrjava.devserver.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.WorkerInfo;
import dev.rrjava.devserver.e2e.Gate;
import dev.rrjava.devserver.host.FreePorts;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Worker processes: started, served by, killed, replaced, stopped. */
final class WorkerProcessTest {
  @TempDir private Path directory;

  private Sandbox sandbox;

  @BeforeEach
  void createSandbox() {
    sandbox = new Sandbox(directory);
  }

  static List<String> relays() throws IOException {
    return List.of("pipes", "unix://relay.sock", "tcp://127.0.0.1:" + FreePorts.choose());
  }

  @ParameterizedTest
  @MethodSource("relays")
  void servesOverEachRelay(String relay) throws Exception {
    try (DevServer server = sandbox.setup("good", 3, "server.relay=" + relay).start()) {
      Set<String> pids = new HashSet<>();
      for (int i = 0; i < 3; i++) {
        HttpResponse<String> response = sandbox.get(server, "/pid");
        assertThat(response.statusCode()).isEqualTo(200);
        pids.add(response.body());
      }
      assertThat(pids)
          .as("idle workers take turns")
          .containsExactlyInAnyOrderElementsOf(
              server.workers().stream().map(worker -> Long.toString(worker.pid())).toList());
    }
    assertThat(Sandbox.children()).isEmpty();
    assertThat(directory.resolve("relay.sock")).doesNotExist();
  }

  @Test
  void pageOfRequestWhoseWorkerWasKilledHasItsRoute() throws Exception {
    try (DevServer server = sandbox.setup("good", 1).pages(true).start()) {
      HttpRequest request =
          HttpRequest.newBuilder(Sandbox.request(server, "/sleep").uri())
              .header("Accept", "text/html")
              .build();
      CompletableFuture<HttpResponse<String>> response =
          HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
      sandbox.awaitLine("sleeping");
      Sandbox.kill(server.workers().get(0).pid());
      assertThat(response.get().statusCode()).isEqualTo(500);
      assertThat(response.get().body())
          .contains("ended before it sent a response", "Route", "TestWorker.handle");
    }
  }

  @Test
  void setsEnvironmentAndDirectory() throws Exception {
    try (DevServer server = sandbox.setup("good", 1).start()) {
      assertThat(sandbox.get(server, "/environment?RR_RELAY").body()).isEqualTo("pipes");
      assertThat(sandbox.get(server, "/environment?RR_MODE").body()).isEqualTo("http");
      assertThat(sandbox.get(server, "/environment?RR_VERSION").body()).startsWith("3.0.0");
      assertThat(sandbox.get(server, "/environment?GREETING").body()).isEqualTo("hello world");
      assertThat(sandbox.get(server, "/directory").body())
          .isEqualTo(directory.toRealPath().toString());
    }
  }

  @Test
  void onlyTheFirstWorkerListsItsRoutes() throws Exception {
    try (DevServer server = sandbox.setup("good", 2).start()) {
      sandbox.awaitLine(" /sleep ");
      Sandbox.kill(server.workers().get(0).pid());
      Sandbox.await(() -> server.workers().size() == 2, "a replacement");
      assertThat(sandbox.output)
          .filteredOn(line -> line.contains(" /pid "))
          .containsExactly("[worker 1] GET  /pid    TestWorker.handle");
    }
  }

  @Test
  void workerKilledDuringRequestFailsOnlyThatRequest() throws Exception {
    try (DevServer server = sandbox.setup("good", 1).start()) {
      long pid = server.workers().get(0).pid();
      CompletableFuture<HttpResponse<String>> cut = sandbox.send(server, "/sleep");
      sandbox.awaitLine("sleeping");
      Sandbox.kill(pid);
      assertThat(cut.get().statusCode()).isEqualTo(500);
      HttpResponse<String> next = sandbox.get(server, "/pid");
      assertThat(next.statusCode()).isEqualTo(200);
      assertThat(next.body()).isNotEqualTo(Long.toString(pid));
    }
  }

  @Test
  void replacesKilledIdleWorker() throws Exception {
    try (DevServer server = sandbox.setup("good", 2).start()) {
      List<WorkerInfo> before = server.workers();
      Sandbox.kill(before.get(1).pid());
      sandbox.awaitLine("[worker 2] ended (killed by signal 9); starting a replacement");
      Sandbox.await(() -> server.workers().size() == 2, "a replacement");
      assertThat(server.workers().get(0)).isEqualTo(before.get(0));
      assertThat(server.workers().get(1).number()).isEqualTo(2);
      for (int i = 0; i < 4; i++) {
        assertThat(sandbox.get(server, "/pid").statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void completesRequestsInProgressBeforeEnd() throws Exception {
    DevServer server = sandbox.setup("good", 2).start();
    CompletableFuture<HttpResponse<String>> running = sandbox.send(server, "/sleep");
    sandbox.awaitLine("sleeping");
    server.close();
    assertThat(running.get().statusCode()).isEqualTo(200);
    assertThat(Sandbox.children()).isEmpty();
  }

  @Test
  void streamEndsIfClientDisconnects() throws Exception {
    try (DevServer server = sandbox.setup("good", 1).start()) {
      String pid = sandbox.get(server, "/pid").body();
      HttpResponse<InputStream> stream =
          HttpClient.newHttpClient()
              .send(
                  Sandbox.request(server, "/for-ever"), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(stream.body().readNBytes(5)).asString().isEqualTo("tick\n");
      stream.body().close();
      assertThat(sandbox.get(server, "/pid").body()).as("same worker").isEqualTo(pid);
    }
  }

  @Test
  void floodOfStandardErrorIsCutIntoLines() throws Exception {
    AtomicLong characters = new AtomicLong();
    AtomicInteger longest = new AtomicInteger();
    try (DevServer server =
        sandbox
            .setup("good", 1)
            .output(
                line -> {
                  characters.addAndGet(line.length());
                  longest.accumulateAndGet(line.length(), Math::max);
                })
            .start()) {
      assertThat(sandbox.get(server, "/flood").statusCode()).isEqualTo(200);
      assertThat(sandbox.get(server, "/pid").statusCode()).isEqualTo(200);
      Sandbox.await(() -> characters.get() > 30 << 20, "all of it");
      assertThat(longest.get()).isLessThan(17_000);
    }
  }

  @Test
  void informsClientIfNoWorkerIsFree() throws Exception {
    try (DevServer server = sandbox.setup("good", 1, "http.pool.allocate_timeout=2s").start()) {
      CompletableFuture<HttpResponse<String>> running = sandbox.send(server, "/hold");
      sandbox.awaitLine("holding");
      HttpResponse<String> refused = sandbox.get(server, "/pid");
      assertThat(refused.statusCode()).isEqualTo(500);
      assertThat(refused.headers().firstValue("No-Workers")).hasValue("true");
      Gate.of(directory.resolve("gate").toString()).open();
      assertThat(running.get().statusCode()).isEqualTo(200);
    }
  }

  @Test
  @Tag("slow")
  void killsWorkersThatIgnoreThatTheyAreToldToStop() throws Exception {
    DevServer server = sandbox.setup("deaf", 2).start();
    server.close();
    assertThat(Sandbox.children()).isEmpty();
    assertThat(sandbox.output).anyMatch(line -> line.startsWith("[worker 1] "));
  }
}
