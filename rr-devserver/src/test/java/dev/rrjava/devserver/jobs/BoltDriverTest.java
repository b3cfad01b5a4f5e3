package dev.rrjava.devserver.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.jobs.JobJournal.Entry;
import dev.rrjava.jobs.JobQueues;
import dev.rrjava.jobs.NewJob;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What docs/jobs.md says about the driver {@code boltdb}. Skipped where there is no server. */
@Tag("slow") // RoadRunner takes up to 30 s to end, three times
@Timeout(120)
class BoltDriverTest {
  @TempDir private Path directory;
  private JobServer server;

  @BeforeEach
  void start() throws Exception {
    server =
        RoadRunnerJobServer.start(
            directory,
            JobsConfiguration.in(directory)
                .pipeline(
                    "{driver: boltdb, config: {file: %s}}"
                        .formatted(directory.resolve("jobs.db"))));
  }

  @AfterEach
  void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  private static NewJob job(String name, String id) {
    return NewJob.of(name, "").withId(id).withPipeline("mail");
  }

  @Test
  void rejectedJobIsNotDeliveredAgain() throws Exception {
    JobQueues queues = server.queues();
    queues.push(job("reject", "a0"));
    server.journal().awaitJob("a0", 2);
    for (String id : List.of("b1", "b2")) { // the driver delivers jobs in the order of their ids
      queues.push(job("record", id));
      server.journal().awaitJob(id, 1);
    }
    assertThat(server.journal().of("a0"))
        .extracting(Entry::kind)
        .containsExactly("handled", "dead");
  }

  @Test
  void headersAreLostSoThatAttemptsAreNotCounted() throws Exception {
    server.queues().push(job("headers", "c0").withHeader("tenant", "acme"));
    assertThat(server.journal().awaitJob("c0", 2).get(1).text()).doesNotContain("acme");
    server.queues().push(job("requeue", "c1"));
    assertThat(server.journal().awaitJob("c1", 3))
        .as("would be done after the second")
        .extracting(Entry::attempt)
        .containsOnly(1);
  }

  @Test
  void delayedJobsOfOneSecondReplaceEachOther() throws Exception {
    List<NewJob> jobs =
        IntStream.range(0, 20)
            .mapToObj(i -> job("record", "d" + i).withDelay(Duration.ofSeconds(2)))
            .toList();
    server.queues().pushAll(jobs);
    server.journal().await(1, entry -> entry.id().startsWith("d"));
    server.queues().push(job("record", "e0").withDelay(Duration.ofSeconds(3)));
    server.journal().awaitJob("e0", 1);
    assertThat(server.journal().entries())
        .filteredOn(entry -> entry.id().startsWith("d"))
        .hasSizeLessThan(20);
  }
}
