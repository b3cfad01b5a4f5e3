package dev.rrjava.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.http.Response;
import dev.rrjava.jobs.DeadLetter;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.services.KeyValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes that push jobs, and the workers that handle them, behind one server. */
@Timeout(120)
class TestServerJobsTest {
  private static final Path CONFIGURATION = LetterService.configuration();

  @AfterAll
  static void deleteConfiguration() throws IOException {
    Files.delete(CONFIGURATION);
  }

  private static NewJob job(String name, String payload) {
    return NewJob.of(name, payload).withPipeline("mail");
  }

  @Nested
  class InProcess {
    private static final BlockingQueue<DeadLetter> LETTERS = new LinkedBlockingQueue<>();

    @RegisterExtension
    static final TestServer SERVER =
        TestServer.withServices(LetterService::routes)
            .jobs(LetterService::jobs)
            .jobWorker(worker -> worker.onDeadLetter(LETTERS::add))
            .storages("sent");

    @Test
    void jobOfARequestIsHandled() throws Exception {
      String id = SERVER.get("/?to=ada").body();
      TestJob job = SERVER.awaitJob(id).assertAcknowledged();
      assertThat(job.job().payloadText()).isEqualTo("ada");
      assertThat(SERVER.services().keyValue("sent").getText(id)).contains("ada");
    }

    @Test
    void jobThatTheTestPushesIsHandled() throws Exception {
      String id = SERVER.services().jobs().push(job("letter", "grace"));
      SERVER.awaitJob(id).assertAcknowledged();
    }

    @Test
    void attemptsAreAwaitedUntilTheLastOne() throws Exception {
      String id = SERVER.get("/?to=nobody").body();
      TestJob job = SERVER.awaitJob(id).assertRejected("attempt 2, the last one");
      assertThat(job.failure()).containsInstanceOf(IllegalStateException.class);
      assertThat(LETTERS.take().job().id()).isEqualTo(id);
      assertThatThrownBy(job::assertAcknowledged)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("attempt 2: rejected")
          .hasMessageContaining("no such address")
          .hasMessageContaining("sending to nobody");
    }

    @Test
    void jobsThatAreHandledAtTheSameTimeAreToldApart() throws Exception {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        ids.add(SERVER.get("/?to=person" + i).body());
      }
      for (int i : IntStream.range(0, 50).toArray()) {
        TestJob job = SERVER.awaitJob(ids.get(i)).assertAcknowledged();
        assertThat(job.toString())
            .contains("sending to person" + i)
            .doesNotContain("sending to person" + (i + 1));
      }
    }

    @Test
    void jobThatIsNotPushedFailsTheTestWithTheOthers() throws Exception {
      String id = SERVER.get("/?to=ada").body();
      SERVER.awaitJob(id);
      assertThatThrownBy(() -> SERVER.awaitJob("nothing", Duration.ofMillis(20)))
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith(
              "expected the job nothing to be acknowledged or rejected within 20 ms but there is no"
                  + " result; other jobs with a result:\n  ")
          .hasMessageContaining(
              "job \"letter\", id " + id + ", pipeline mail, attempt 1: acknowledged");
    }

    @Test
    void pushedJobsAreKnownInMemoryOnly() throws Exception {
      TestJob job = SERVER.awaitJob(SERVER.get("/?to=ada").body());
      assertThatIllegalStateException()
          .isThrownBy(job::pushed)
          .withMessageStartingWith("pushed: expected a job of TestJobs");
    }
  }

  @Nested
  class Waiting {
    @RegisterExtension
    static final TestServer SERVER =
        TestServer.inProcess(() -> request -> Response.text(""))
            .jobs(services -> job -> JobResult.requeue("not yet", Duration.ofMinutes(5)));

    @Test
    void jobThatIsToBeAttemptedAgainIsNotDone() {
      String id = SERVER.services().jobs().push(job("any", ""));
      assertThatThrownBy(() -> SERVER.awaitJob(id, Duration.ofMillis(300)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("requeued, delay 300 s: not yet");
    }
  }

  @Nested
  class WithoutJobs {
    @RegisterExtension
    static final TestServer SERVER =
        TestServer.withServices(LetterService::routes).storages("sent");

    @Test
    void pushedJobIsRejectedWithWhatToDo() throws Exception {
      SERVER.awaitJob(SERVER.get("/?to=ada").body()).assertRejected("call jobs(…)");
    }
  }

  @Nested
  class WithoutServices {
    @RegisterExtension
    static final TestServer SERVER = TestServer.inProcess(() -> request -> Response.text(""));

    @Test
    void missingServicesAreSaid() {
      assertThatIllegalStateException()
          .isThrownBy(SERVER::services)
          .withMessage("services: the server of this test has no services: use withServices(…)");
      assertThatIllegalStateException().isThrownBy(() -> SERVER.awaitJob("1"));
    }
  }

  private static void letterIsSentByAnotherProcess(TestServer server) throws Exception {
    KeyValue sent = server.services().keyValue("sent");
    String ofRequest = server.get("/?to=ada").body();
    String ofTest = server.services().jobs().push(job("letter", "grace"));
    while (sent.containing(List.of(ofRequest, ofTest)).size() < 2) {
      Thread.sleep(20);
    }
    assertThat(sent.getText(ofRequest)).contains("ada");
    assertThat(sent.getText(ofTest)).contains("grace");
    assertThatIllegalStateException()
        .isThrownBy(() -> server.awaitJob(ofRequest))
        .withMessageStartingWith("awaitJob: expected a server in the JVM of the tests");
  }

  @Nested
  class Processes {
    @RegisterExtension static final TestServer SERVER = TestServer.processes(CONFIGURATION);

    @Test
    void jobIsHandledByAProcess() throws Exception {
      letterIsSentByAnotherProcess(SERVER);
    }

    @Test
    void programOfTheConfigurationHasTheJobs() {
      assertThatIllegalStateException()
          .isThrownBy(() -> SERVER.jobs(LetterService::jobs))
          .withMessageStartingWith("jobs: expected a server of inProcess(…) or withServices(…)");
    }
  }

  @Nested
  class RealServer {
    @RegisterExtension static final TestServer SERVER = TestServer.roadRunner(CONFIGURATION);

    @Test
    void jobIsHandledUnderRoadRunner() throws Exception {
      letterIsSentByAnotherProcess(SERVER);
    }
  }
}
