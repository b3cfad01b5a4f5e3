package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.e2e.Client;
import dev.rrjava.devserver.e2e.RoadRunnerUnderTest;
import dev.rrjava.devserver.e2e.TrialConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The application as it was packaged, behind both servers, with the one {@code .rr.yaml}. */
@Timeout(60)
class ExampleIT {
  private static final Path DIRECTORY = Path.of("").toAbsolutePath();
  private static final Path CONFIGURATION = DIRECTORY.resolve(".rr.yaml");

  @Test
  void theDevelopmentServerServesIt() throws IOException {
    try (DevServer server =
        DevServer.processes(CONFIGURATION).override("http.address", "127.0.0.1:0").start()) {
      answers(server.port());
    }
  }

  @Test
  void roadRunnerServesIt(@TempDir Path temporary) throws Exception {
    int port = TrialConfiguration.freePort();
    try (RoadRunnerUnderTest server =
        RoadRunnerUnderTest.start(CONFIGURATION, DIRECTORY, port, temporary.resolve("rr.log"))) {
      answers(server.port());
    }
  }

  private static void answers(int port) throws IOException {
    assertThat(Client.get(port, "/harbours/juist/departures?day=MONDAY&limit=1").text())
        .isEqualTo("06:05  juist -> borkum\n");
    assertThat(Client.get(port, "/").informational()).hasSize(1);
    assertThat(Client.get(port, "/weather").status()).isEqualTo(500);
  }
}
