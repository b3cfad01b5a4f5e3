package dev.rrjava.devserver.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.e2e.Gate;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the plugin {@code status} responds with, as seen at RoadRunner 3.0.0. */
final class StatusTest {
  private static final String FINE =
      "[{\"plugin_name\":\"http\",\"error_message\":\"\",\"status_code\":200}]";

  @TempDir private Path directory;

  private final HttpClient client = HttpClient.newHttpClient();

  private String get(String address, String target) throws Exception {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(URI.create("http://" + address + target)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    return response.statusCode() + " " + response.body();
  }

  @Test
  void reportsHealthAndReadiness() throws Exception {
    Sandbox sandbox = new Sandbox(directory);
    DevServer server = sandbox.setup("good", 1, "status.address=127.0.0.1:0").start();
    try (server) {
      String address = "127.0.0.1:" + server.statusAddress().orElseThrow().getPort();
      for (String target :
          new String[] {
            "/health", "/livez", "/ready", "/readyz", "/ready?plugin=http", "/readyz?plugin=http"
          }) {
        assertThat(get(address, target)).as(target).isEqualTo("200 " + FINE);
      }
      assertThat(get(address, "/health?plugin=other")).isEqualTo("200 []");
      assertThat(get(address, "/jobs")).isEqualTo("503 jobs plugin not found\n");
      assertThat(get(address, "/")).isEqualTo("404 404 page not found\n");

      CompletableFuture<HttpResponse<String>> busy = sandbox.send(server, "/hold");
      sandbox.awaitLine("holding");
      assertThat(get(address, "/health")).isEqualTo("200 " + FINE);
      assertThat(get(address, "/ready"))
          .isEqualTo(
              "503 [{\"plugin_name\":\"http\",\"error_message\":\"internal server error, see"
                  + " logs\",\"status_code\":503}]");

      Thread closing = new Thread(server::close);
      closing.start();
      while (!get(address, "/ready").endsWith("down\n")) {
        Thread.onSpinWait();
      }
      assertThat(get(address, "/ready")).isEqualTo("503 service is shutting down\n");
      assertThat(get(address, "/health")).isEqualTo("200 service is shutting down\n");
      Gate.of(directory.resolve("gate").toString()).open();
      assertThat(busy.get().statusCode()).isEqualTo(200);
      closing.join();
    }
  }
}
