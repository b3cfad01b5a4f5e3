package dev.rrjava.devserver.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.config.ConfigurationReader;
import dev.rrjava.devserver.config.JobsSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.host.ThreadStarter;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.JobWorker;
import dev.rrjava.jobs.ReceivedJob;
import dev.rrjava.relay.Relay;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many jobs are handled at the same time, and when none is. */
@Timeout(60)
class JobServiceTest {
  private static final Environment ENVIRONMENT = Environment.of(Map.of("RR_MODE", "jobs"));

  private final List<String> output = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
  private final Semaphore gate = new Semaphore(0);

  @TempDir private static Path directory;

  private final JobService service = JobService.start(settings("{}"), output::add);

  private static JobsSettings settings(String pool) {
    try {
      Files.writeString(
          directory.resolve("rr.yaml"),
          """
          version: "3"
          server: { command: "java -jar app.jar" }
          http: { address: 127.0.0.1:8080 }
          rpc: { listen: "unix://rpc.sock" }
          jobs:
            pool: %s
            pipelines:
              mail: { driver: memory, config: {} }
            consume: [mail]
          """
              .formatted(pool));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ConfigurationReader.read(directory, Path.of("rr.yaml"), List.of(), Map.of())
        .jobs()
        .orElseThrow();
  }

  @AfterEach
  void close() {
    gate.release(100);
    service.close();
  }

  private void reset(int workers) throws Exception {
    service.reset(new ThreadStarter(this::work, output::add), PoolSettings.ofWorkers(workers));
  }

  private void work(Relay relay) {
    JobWorker.over(Worker.over(relay, ENVIRONMENT)).serve(this::handle);
  }

  private JobResult handle(ReceivedJob job) throws InterruptedException {
    begun.add(job.id());
    gate.acquire();
    return JobResult.acknowledge();
  }

  private void push(String... ids) throws JobQueueException {
    for (String id : ids) {
      service
          .queues()
          .push(List.of(new QueuedJob("wait", id, new byte[0], Map.of(), "mail", 0, 0)));
    }
  }

  private void awaitJobs(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      assertThat(begun.poll(30, TimeUnit.SECONDS)).as("job %d of %d", i, count).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max_jobs: 1                  | has handled 1 job, the limit of jobs.pool.max_jobs
          supervisor: {exec_ttl: 50ms} | took longer than jobs.pool.supervisor.exec_ttl, 50 ms
          reset_timeout: 50ms          | its job within jobs.pool.reset_timeout, 50 ms; killed it
          """)
  void limitOfWorkersIsNamedByItsKey(String limit, String message) throws Exception {
    PoolSettings pool = settings("{num_workers: 1, " + limit + "}").pool();
    service.reset(new ThreadStarter(this::work, output::add), pool);
    push("1");
    awaitJobs(1);
    if (limit.startsWith("max_jobs")) {
      gate.release();
    } else if (limit.startsWith("reset")) {
      service.reset(new ThreadStarter(this::work, output::add), pool);
    }
    while (output.stream().noneMatch(line -> line.contains(message))) {
      Thread.sleep(5);
    }
    assertThat(output).noneMatch(line -> line.contains("http.pool"));
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("jobs-"))
        .count();
  }

  @Test
  void numberOfJobsAtTheSameTimeFollowsTheNumberOfWorkers() throws Exception {
    reset(1);
    push("1", "2", "3", "4");
    awaitJobs(1);
    assertThat(service.pool().work())
        .singleElement()
        .asString()
        .startsWith("job worker 1 handles ");
    reset(3);
    awaitJobs(2); // the first one is still in progress, and has one of the three threads
    gate.release(1);
    awaitJobs(1);
    reset(1);
    gate.release(3);
    while (threads() > 1) {
      Thread.onSpinWait();
    }
    push("5", "6");
    awaitJobs(1);
    gate.release(1);
    awaitJobs(1);
    gate.release(1);
    while (service.queues().states().get(0).active() > 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void jobsAreHeldBack() throws Exception {
    reset(2);
    service.hold(true);
    push("1", "2");
    assertThat(begun.poll(300, TimeUnit.MILLISECONDS)).isNull();
    service.hold(false);
    awaitJobs(2);
  }

  @Test
  void jobsWaitForTheFirstWorkers() throws Exception {
    push("1");
    assertThat(threads()).isZero();
    reset(1);
    awaitJobs(1);
  }
}
