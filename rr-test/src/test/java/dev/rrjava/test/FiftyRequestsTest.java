package dev.rrjava.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rrjava.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Classes with fifty tests, each of which sends a request: {@code docs/testing.md} has the times.
 */
class FiftyRequestsTest {
  private static final Path CONFIGURATION = EchoService.configuration();

  @AfterAll
  static void deleteConfiguration() throws IOException {
    Files.delete(CONFIGURATION);
  }

  @Nested
  class InMemory {
    @RepeatedTest(50)
    void responds() {
      try (TestClient client = TestClient.of(request -> Response.text(request.path()))) {
        client.get("/tasks").send().assertStatus(200).assertText("/tasks");
      }
    }
  }

  @Nested
  class InProcess {
    @RegisterExtension
    static final TestServer SERVER =
        TestServer.inProcess(() -> request -> Response.text(request.path()));

    @RepeatedTest(50)
    void responds() throws Exception {
      assertEquals("/tasks", SERVER.get("/tasks").body());
    }
  }

  @Nested
  class Processes {
    @RegisterExtension static final TestServer SERVER = TestServer.processes(CONFIGURATION);

    @RepeatedTest(50)
    void responds() throws Exception {
      assertEquals(200, SERVER.get("/tasks").statusCode());
    }
  }
}
