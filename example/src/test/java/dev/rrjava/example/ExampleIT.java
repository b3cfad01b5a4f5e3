package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.e2e.RoadRunnerUnderTest;
import dev.rrjava.internal.testing.HttpConnection;
import dev.rrjava.internal.testing.HttpConnection.Reply;
import dev.rrjava.launcher.WriteLauncher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The application as it was packaged, behind both servers: with a process for each worker, and with
 * one JVM behind all of them.
 */
@Timeout(60)
class ExampleIT {
  @BeforeAll
  static void writeTheLauncher() throws IOException {
    WriteLauncher.main(
        new String[] {PackagedExample.DIRECTORY.resolve("target/app/rr-slot").toString()});
  }

  @ParameterizedTest
  @ValueSource(strings = {".rr.yaml", ".rr.slots.yaml"})
  void developmentServerServesExample(String configuration, @TempDir Path temporary)
      throws IOException {
    try (DevServer server =
        PackagedExample.behindDevelopmentServer(configuration, temporary.resolve("rr.log"))) {
      answers(server.port());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".rr.yaml", ".rr.slots.yaml"})
  void roadRunnerServesExample(String configuration, @TempDir Path temporary) throws Exception {
    try (RoadRunnerUnderTest server =
        PackagedExample.behindRoadRunner(configuration, temporary.resolve("rr.log"))) {
      answers(server.port());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".rr.yaml", ".rr.slots.yaml"})
  void otherWorkerHandlesJobPushedUnderDevelopmentServer(
      String configuration, @TempDir Path temporary) throws IOException {
    try (DevServer server =
        PackagedExample.behindDevelopmentServer(configuration, temporary.resolve("rr.log"))) {
      pushJob(server.port());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".rr.yaml", ".rr.slots.yaml"})
  void otherWorkerHandlesJobPushedUnderRoadRunner(String configuration, @TempDir Path temporary)
      throws IOException {
    try (RoadRunnerUnderTest server =
        PackagedExample.behindRoadRunner(configuration, temporary.resolve("rr.log"))) {
      pushJob(server.port());
    }
  }

  private static void pushJob(int port) throws IOException {
    try (HttpConnection client = new HttpConnection(port)) {
      byte[] confirmation = "{\"to\":\"ada\",\"ticket\":\"7\"}".getBytes(StandardCharsets.UTF_8);
      Reply ordered =
          client.exchange(
              "POST",
              "/confirmations",
              confirmation,
              "Content-Type: application/json",
              "Accept-Language: de");
      assertThat(ordered.status()).isEqualTo(202);
      Reply sent;
      do {
        sent = HttpConnection.get(port, "/confirmations/" + ordered.text());
      } while (sent.status() == 404); // until the timeout of the test
      assertThat(sent.text()).isEqualTo("Moin ada: 7\n");
    }
  }

  private static void answers(int port) throws IOException {
    assertThat(HttpConnection.get(port, "/harbours/juist/departures?day=MONDAY&limit=1").text())
        .isEqualTo("06:05  juist -> borkum\n");
    assertThat(HttpConnection.get(port, "/").informational()).hasSize(1);
    assertThat(HttpConnection.get(port, "/weather").status()).isEqualTo(500);
    assertThat(HttpConnection.get(port, "/ships/wappen").text()).startsWith("{\"name\":\"wappen\"");
    assertThat(HttpConnection.get(port, "/downloads/line.svg").text()).startsWith("<svg");
    assertThat(HttpConnection.send(port, "POST", "/deck/baltrum").text())
        .isEqualTo("place 1 on the baltrum\n");
    assertThat(HttpConnection.get(port, "/deck/baltrum").text()).isEqualTo("1 places\n");
    assertThat(HttpConnection.get(port, "/downloads/juist.txt").text()).startsWith("Juist");
  }
}
