package dev.rrjava.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rrjava.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestServerTest {
  private static final Path CONFIGURATION = EchoService.configuration();

  @AfterAll
  static void deleteConfiguration() throws IOException {
    Files.delete(CONFIGURATION);
  }

  @Nested
  class InProcess {
    @RegisterExtension
    static final TestServer SERVER =
        TestServer.inProcess(() -> request -> Response.text(request.header("X-A").orElse("none")));

    @Test
    void servesOverHttp() throws Exception {
      assertThat(SERVER.get("/", "X-A", "1").body()).isEqualTo("1");
      assertThat(SERVER.get("/").body()).isEqualTo("none");
    }

    @Test
    void injectsAddressAndClient(URI uri, HttpClient client) throws Exception {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(uri.resolve("/")).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(uri).isEqualTo(SERVER.uri());
    }
  }

  @Nested
  class Shared {
    private static final AtomicInteger STARTS = new AtomicInteger();

    @RegisterExtension
    static final TestServer SERVER =
        TestServer.inProcess(
            () -> {
              STARTS.incrementAndGet();
              return request -> Response.text("");
            });

    @Nested
    class First {
      @Test
      void nestedClassUsesServerOfOuterClass() throws Exception {
        assertThat(SERVER.get("/").statusCode()).isEqualTo(200);
        assertThat(STARTS).hasValue(1);
      }
    }

    @Nested
    class Second {
      @Test
      void anotherNestedClassUsesIt() throws Exception {
        assertThat(SERVER.get("/").statusCode()).isEqualTo(200);
        assertThat(STARTS).hasValue(1);
      }
    }
  }

  @Nested
  class Processes {
    @RegisterExtension
    static final TestServer SERVER =
        TestServer.processes(CONFIGURATION).override("http.pool.num_workers", "1");

    @Test
    void workersAreProcesses() throws Exception {
      String first = SERVER.get("/a").body();
      assertThat(first).startsWith("/a ");
      assertThat(SERVER.get("/a").body()).as("one worker").isEqualTo(first);
      assertThat(first).isNotEqualTo("/a " + ProcessHandle.current().pid());
      assertThat(SERVER.output()).anyMatch(line -> line.contains("the service has started"));
    }
  }

  @Nested
  class RealServer {
    @RegisterExtension static final TestServer SERVER = TestServer.roadRunner(CONFIGURATION);

    @Test
    void roadRunnerServes() throws Exception {
      assertThat(SERVER.get("/a").body()).startsWith("/a ");
      assertThat(SERVER.output()).isNotEmpty();
    }
  }

  @Test
  void serverThatHasNotBeenStartedHasNoAddress() {
    TestServer server = TestServer.inProcess(() -> request -> Response.text(""));
    assertThatIllegalStateException()
        .isThrownBy(server::uri)
        .withMessageStartingWith("the server has not been started");
  }
}
