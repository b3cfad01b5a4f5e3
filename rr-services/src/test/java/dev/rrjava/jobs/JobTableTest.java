package dev.rrjava.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.relay.InMemoryRelay;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Worker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The list of jobs that a worker prints at its start, with {@code RR_LOG_ROUTES=1}. */
@Timeout(30)
class JobTableTest {
  private final PrintStream before = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  /** As generated: one kind of jobs. */
  private static final class Jobs extends GeneratedJobs {
    private final String name;

    private Jobs(String name) {
      this.name = name;
    }

    @Override
    protected int match(String asked) {
      return asked.equals(name) ? 0 : -1;
    }

    @Override
    protected JobResult call(int job, ReceivedJob received) {
      return JobResult.acknowledge();
    }

    @Override
    public List<JobInfo> jobs() {
      return List.of(new JobInfo(name, JobTableTest.class, "send"));
    }
  }

  @BeforeEach
  void capture() {
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void release() {
    System.setErr(before);
  }

  private String printed(JobHandler handler) throws IOException {
    InMemoryRelay relay = InMemoryRelay.create();
    new FrameWriter(relay.host().output()).write(Frame.control("{\"stop\":true}"));
    Map<String, String> variables = Map.of("RR_MODE", "jobs", "RR_LOG_ROUTES", "1");
    JobWorker.over(Worker.over(relay.worker(), Environment.of(variables))).serve(handler);
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void generatedJobsAreListed() throws IOException {
    assertThat(printed(new Jobs("mail.listed"))).isEqualTo("mail.listed  JobTableTest.send\n");
  }

  @Test
  void jobsInLambdaAreListedOnce() throws IOException {
    Jobs jobs = new Jobs("mail.wrapped");
    assertThat(printed(job -> jobs.handle(job))).containsOnlyOnce("mail.wrapped");
  }
}
