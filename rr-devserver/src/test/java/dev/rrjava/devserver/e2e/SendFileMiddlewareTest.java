package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.testing.HttpConnection;
import dev.rrjava.internal.testing.HttpConnection.Head;
import dev.rrjava.internal.testing.HttpConnection.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** RoadRunner with {@code http.middleware: [sendfile]}: what our documents say about it. */
@Timeout(60)
class SendFileMiddlewareTest {
  @SuppressWarnings("NullAway.Init") // there from the start to the end of the class
  private static RoadRunnerUnderTest server;

  @TempDir private Path files;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server = RoadRunnerUnderTest.start(TrialConfiguration.write(directory, "pipes", "sendfile"));
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void sendsFileAsOctetStreamFrom30On() throws IOException {
    Path file = Files.writeString(files.resolve("a.csv"), "a,b\n");
    Reply reply = HttpConnection.get(server.port(), "/sent-by-server?path=" + file);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEqualTo("a,b\n");
    assertThat(reply.head().values("X-Sendfile")).isEmpty();
    assertThat(reply.head().header("Content-Type"))
        .isEqualTo(RoadRunnerUnderTest.isFrom30On() ? "application/octet-stream" : "text/csv");
  }

  @Test
  void respondsWith404ToMissingFileAnd403ToFileAbove() throws IOException {
    assertThat(HttpConnection.get(server.port(), "/sent-by-server?path=" + files + "/no").status())
        .isEqualTo(404);
    assertThat(HttpConnection.get(server.port(), "/sent-by-server?path=../no").status())
        .isEqualTo(403);
  }

  @Test
  void holdsBackOtherResponsesUntilTheyEnd() throws Exception {
    Path prefix = files.resolve("gate");
    try (HttpConnection client = new HttpConnection(server.port())) {
      client.write("GET", "/gated/2?gates=" + prefix, new byte[0]);
      CompletableFuture<Head> head = head(client);
      new Gate(Path.of(prefix + "0")).open();
      TimeUnit.SECONDS.sleep(1);
      assertThat(head).as("the head, though the first chunk has been sent").isNotDone();
      new Gate(Path.of(prefix + "1")).open();
      assertThat(head.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
    }
  }

  @Test
  void holdsBackEarlyHintsAndLosesThemFrom30On() throws Exception {
    Path gate = files.resolve("gate");
    try (HttpConnection client = new HttpConnection(server.port())) {
      client.write("GET", "/hinted?gate=" + gate, new byte[0]);
      CompletableFuture<Head> head = head(client);
      TimeUnit.SECONDS.sleep(1);
      assertThat(head).as("the 103, though it has been sent").isNotDone();
      new Gate(gate).open();
      Head first = head.get(10, TimeUnit.SECONDS);
      if (RoadRunnerUnderTest.isFrom30On()) {
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.values("Link")).isEmpty();
      } else {
        assertThat(first.status()).isEqualTo(103);
        assertThat(client.readHead().status()).isEqualTo(200);
      }
    }
  }

  private static CompletableFuture<Head> head(HttpConnection client) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return client.readHead();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
