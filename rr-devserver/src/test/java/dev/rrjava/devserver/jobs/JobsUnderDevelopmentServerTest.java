package dev.rrjava.devserver.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rrjava.devserver.jobs.JobJournal.Entry;
import dev.rrjava.internal.testing.HttpConnection;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.rpc.RpcErrorException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queues of the development server do what those of RoadRunner do. */
@Timeout(120)
class JobsUnderDevelopmentServerTest extends JobsContract {
  @TempDir private static Path directory;

  @SuppressWarnings("NullAway.Init") // there for all tests
  private static DevelopmentJobServer server;

  @BeforeAll
  static void start() throws IOException {
    server = DevelopmentJobServer.start(directory, JobsConfiguration.in(directory));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  JobServer server() {
    return server;
  }

  @Test
  void requestsHaveWorkersOfTheirOwn() throws Exception {
    String id = server.queues().push(NewJob.of("record", "").withPipeline("mail"));
    String worker = server.journal().awaitJob(id, 1).get(0).worker();
    String text = HttpConnection.get(server.server().port(), "/").text();
    assertThat(text).matches("hello \\d+\n");
    assertThat(worker).doesNotStartWith(text.replaceAll("\\D", "") + "/");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void configurationWithoutRequestsHandlesJobs(boolean hasSlots, @TempDir Path other)
      throws Exception {
    JobsConfiguration configuration = JobsConfiguration.in(other);
    if (hasSlots) {
      configuration.slots();
    }
    try (DevelopmentJobServer second =
        DevelopmentJobServer.startWithoutRequests(other, configuration)) {
      String id = second.queues().push(NewJob.of("record", "alone").withPipeline("mail"));
      assertThat(second.journal().awaitJob(id, 1).get(0).text()).isEqualTo("alone");
      assertThat(second.server().workers()).as("for requests").isEmpty();
      assertThatIllegalStateException()
          .isThrownBy(second.server()::uri)
          .withMessageContaining("no section http");
      assertThat(second.log()).doesNotContain("did not start", "RR_MODE");
    }
    assertThat(ProcessHandle.current().descendants().map(ProcessHandle::info))
        .noneMatch(info -> info.commandLine().orElse("").contains(other.toString()));
  }

  @Test
  void otherDriversCanNotBeDeclared() {
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> server.queues().declare("other", "amqp", Map.of()))
        .withMessageContaining("the development server has the driver memory only");
  }

  @Test
  void jobInProgressIsCompletedBeforeTheEnd(@TempDir Path other) throws Exception {
    JobsConfiguration configuration = JobsConfiguration.in(other).workers(8).slots();
    JobJournal journal;
    try (DevelopmentJobServer second = DevelopmentJobServer.start(other, configuration)) {
      journal = second.journal();
      for (int i = 0; i < 8; i++) {
        second.queues().push(NewJob.of("wait", "gate").withPipeline("mail"));
      }
      List<Entry> begun = journal.await(8, entry -> entry.kind().equals("handled"));
      assertThat(begun).extracting(Entry::worker).as("one JVM").doesNotHaveDuplicates();
      second.release("gate");
    }
    assertThat(journal.await(8, entry -> entry.kind().equals("released"))).hasSize(8);
  }
}
