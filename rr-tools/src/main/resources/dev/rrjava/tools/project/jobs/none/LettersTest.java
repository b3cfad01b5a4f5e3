package __PACKAGE__;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.rrjava.jobs.NewJob;
import dev.rrjava.test.TestClient;
import dev.rrjava.test.TestJobs;
import dev.rrjava.test.TestServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the route and the job in memory, and both behind a server with queues. */
class LettersTest {
  private static final String LETTER = "Hello, Ada!";
  private static final NewJob JOB = NewJob.of("mail.send", LETTER).withPipeline("mail");

  @RegisterExtension
  static final TestServer SERVER =
      TestServer.processes(Path.of(".rr.yaml"))
          .override("server.command", command())
          .override("rpc.listen", "unix://target/test.sock");

  private final List<String> letters = new ArrayList<>();

  /** Starts the compiled classes, since tests run before the service is packaged. */
  private static String command() {
    // Where there are commas, the server cuts there, and not at the spaces of a path.
    return String.join(
        ",",
        "java",
        "@worker.args",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName());
  }

  @Test
  void routePushesLetter() {
    try (TestClient client = TestClient.of(Main.routes(this::push))) {
      client.post("/letters").body("text/plain", LETTER).send().assertStatus(202).assertText("7\n");
    }
    assertEquals(List.of(LETTER), letters);
  }

  private String push(String letter) {
    letters.add(letter);
    return "7";
  }

  @Test
  void jobSendsLetter() {
    try (TestJobs jobs = TestJobs.of(Main.jobs(letters::add))) {
      jobs.queues().push(JOB);
      jobs.next().assertAcknowledged();
    }
    assertEquals(List.of(LETTER), letters);
  }

  @Test
  void letterIsAttemptedAgainLater() {
    Iterator<Boolean> succeeds = List.of(false, true).iterator();
    Consumer<String> mailer =
        letter -> {
          if (!succeeds.next()) {
            throw new IllegalStateException("no connection");
          }
          letters.add(letter);
        };
    try (TestJobs jobs = TestJobs.of(Main.jobs(mailer))) {
      jobs.queues().push(JOB);
      jobs.next().assertRequeued(Duration.ofSeconds(10));
      jobs.skip(Duration.ofSeconds(10)).next().assertAcknowledged();
    }
    assertEquals(1, letters.size());
  }

  @Test
  void letterIsSentByWorkerForJobs() throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(SERVER.uri().resolve("/letters"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(LETTER));
    assertEquals(202, SERVER.send(request).statusCode());
    awaitOutput("mail: " + LETTER);
  }

  /** Waits until the output of the server and its workers contains a string. */
  private static void awaitOutput(String text) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (SERVER.output().stream().noneMatch(line -> line.contains(text))) {
      if (System.nanoTime() > deadline) {
        fail("expected \"" + text + "\" in:\n" + String.join("\n", SERVER.output()));
      }
      Thread.sleep(20);
    }
  }
}
