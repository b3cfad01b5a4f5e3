package dev.rrjava.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Workers as threads of the same process. */
final class InProcessTest {
  private final HttpClient client = HttpClient.newHttpClient();

  private CompletableFuture<HttpResponse<String>> get(DevServer server, String path) {
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create(server.uri() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void handlesOneRequestPerWorkerAtOnce() {
    CountDownLatch both = new CountDownLatch(2);
    RequestHandler handler =
        request -> {
          both.countDown();
          both.await();
          return Response.text(Thread.currentThread().getName());
        };
    try (DevServer server = DevServer.inProcess(handler).workers(2).start()) {
      CompletableFuture<HttpResponse<String>> one = get(server, "/1");
      CompletableFuture<HttpResponse<String>> other = get(server, "/2");
      assertThat(List.of(one.join().body(), other.join().body()))
          .containsExactlyInAnyOrder("worker-1", "worker-2");
    }
  }

  @Test
  void saysWhatOccupiesWorkersIfRequestWaits() throws InterruptedException {
    List<String> output = new CopyOnWriteArrayList<>();
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch said = new CountDownLatch(1);
    RequestHandler handler =
        request -> {
          if (request.path().equals("/slow")) {
            started.countDown();
            said.await();
          }
          return Response.text("");
        };
    Consumer<String> console =
        line -> {
          output.add(line);
          said.countDown();
        };
    try (DevServer server = DevServer.inProcess(handler).workers(1).output(console).start()) {
      CompletableFuture<HttpResponse<String>> slow = get(server, "/slow");
      started.await();
      CompletableFuture<HttpResponse<String>> waiting = get(server, "/next");
      assertThat(slow.join().statusCode()).isEqualTo(200);
      assertThat(waiting.join().statusCode()).isEqualTo(200);
    }
    assertThat(output)
        .singleElement()
        .asString()
        .matches(
            "GET /next waits for a worker, because the only worker is busy: worker 1 handles GET /slow"
                + " \\(for \\d+ s\\)\\. A request occupies a worker until its response is complete");
  }

  @Test
  void eachResponseBelongsToItsRequest() {
    RequestHandler handler = request -> Response.text(request.rawQuery());
    try (DevServer server = DevServer.inProcess(handler).workers(4).start()) {
      List<CompletableFuture<HttpResponse<String>>> responses = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        responses.add(get(server, "/echo?" + i));
      }
      for (int i = 0; i < 200; i++) {
        assertThat(responses.get(i).join().body()).isEqualTo(Integer.toString(i));
      }
    }
  }

  @Test
  void replacesWorkerThatEnds() {
    RequestHandler handler =
        request -> {
          if (request.path().equals("/unsafe")) {
            throw new OutOfMemoryError("thrown by a test");
          }
          return Response.text("fine");
        };
    List<String> output = new ArrayList<>();
    try (DevServer server = DevServer.inProcess(handler).workers(1).output(output::add).start()) {
      assertThat(get(server, "/unsafe").join().statusCode()).isEqualTo(500);
      assertThat(get(server, "/").join().body()).isEqualTo("fine");
    }
    assertThat(output).singleElement().asString().contains("asked to be replaced");
  }

  @Test
  void completesResponseToSlowClientBeforeEnd() throws Exception {
    byte[] body = new byte[32 << 20];
    DevServer server = DevServer.inProcess(request -> Response.bytes("a/b", body)).start();
    HttpRequest request = HttpRequest.newBuilder(server.uri()).build();
    try (InputStream response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
      CompletableFuture<Void> end = CompletableFuture.runAsync(server::close);
      Thread.sleep(300); // longer than a connection may be idle
      assertThat(end).isNotDone();
      assertThat(response.readAllBytes()).hasSize(body.length);
      end.join();
    }
  }

  @Test
  void saysThatThePortIsInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      InProcessSetup setup =
          DevServer.inProcess(request -> Response.empty(204)).port(taken.getLocalPort());
      assertThatThrownBy(setup::start)
          .isInstanceOf(DevServerException.class)
          .hasMessageContaining("can't listen on http.address localhost:" + taken.getLocalPort())
          .hasMessageContaining("the port is in use");
    }
  }
}
