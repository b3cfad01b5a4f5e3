package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.e2e.RoadRunnerUnderTest;
import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.internal.testing.HttpConnection;
import dev.rrjava.launcher.WriteLauncher;
import java.io.IOException;
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
  private static final Path DIRECTORY = Path.of("").toAbsolutePath();

  @BeforeAll
  static void writeTheLauncher() throws IOException {
    WriteLauncher.main(new String[] {DIRECTORY.resolve("target/app/rr-slot").toString()});
  }

  @ParameterizedTest
  @ValueSource(strings = {".rr.yaml", ".rr.slots.yaml"})
  void developmentServerServesExample(String configuration) throws IOException {
    try (DevServer server =
        DevServer.processes(DIRECTORY.resolve(configuration))
            .override("http.address", "127.0.0.1:0")
            .start()) {
      answers(server.port());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".rr.yaml", ".rr.slots.yaml"})
  void roadRunnerServesExample(String configuration, @TempDir Path temporary) throws Exception {
    int port = FreePorts.choose();
    try (RoadRunnerUnderTest server =
        RoadRunnerUnderTest.start(
            DIRECTORY.resolve(configuration), DIRECTORY, port, temporary.resolve("rr.log"))) {
      answers(server.port());
    }
  }

  private static void answers(int port) throws IOException {
    assertThat(HttpConnection.get(port, "/harbours/juist/departures?day=MONDAY&limit=1").text())
        .isEqualTo("06:05  juist -> borkum\n");
    assertThat(HttpConnection.get(port, "/").informational()).hasSize(1);
    assertThat(HttpConnection.get(port, "/weather").status()).isEqualTo(500);
    assertThat(HttpConnection.get(port, "/ships/wappen").text()).startsWith("{\"name\":\"wappen\"");
    assertThat(HttpConnection.get(port, "/downloads/line.svg").text()).startsWith("<svg");
    assertThat(HttpConnection.get(port, "/downloads/juist.txt").text()).startsWith("Juist");
  }
}
