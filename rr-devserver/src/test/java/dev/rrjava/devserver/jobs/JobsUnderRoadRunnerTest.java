package dev.rrjava.devserver.jobs;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs with a real server. Skipped where there is none. */
@Timeout(120)
class JobsUnderRoadRunnerTest extends JobsContract {
  @TempDir private static Path directory;
  private static JobServer server;

  @BeforeAll
  static void start() throws Exception {
    server = RoadRunnerJobServer.start(directory, JobsConfiguration.in(directory));
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  JobServer server() {
    return server;
  }
}
