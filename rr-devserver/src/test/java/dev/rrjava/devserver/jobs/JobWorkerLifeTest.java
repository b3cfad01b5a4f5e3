package dev.rrjava.devserver.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.devserver.jobs.JobJournal.Entry;
import dev.rrjava.internal.testing.HttpConnection;
import dev.rrjava.jobs.NewJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How workers for jobs start and end, with a real server. Skipped where there is none. */
@Timeout(120)
class JobWorkerLifeTest {
  @TempDir private Path directory;

  private RoadRunnerJobServer start(JobsConfiguration configuration) throws Exception {
    return RoadRunnerJobServer.start(directory, configuration);
  }

  private JobsConfiguration configuration() {
    return JobsConfiguration.in(directory).workers(1);
  }

  private static NewJob job(String name, String payload) {
    return NewJob.of(name, payload).withPipeline("mail");
  }

  @Test
  void signalLetsTheJobInProgressComplete() throws Exception {
    try (RoadRunnerJobServer server = start(configuration())) {
      String running = server.queues().push(job("wait", "gate"));
      server.journal().awaitJob(running, 1);
      ProcessHandle worker = server.workers().get(0);
      assertThat(worker.destroy()).isTrue(); // SIGTERM
      List<NewJob> others = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        others.add(job("record", "other"));
      }
      List<String> ids = server.queues().pushAll(others);
      assertThat(worker.isAlive()).isTrue();
      server.release("gate");
      worker.onExit().get(20, TimeUnit.SECONDS);
      assertThat(server.journal().awaitJob(running, 2).get(1).kind()).isEqualTo("released");
      // The last ones are passed from the worker that ends to the one that replaces it.
      List<Entry> handled = server.journal().await(20, entry -> entry.text().equals("other"));
      assertThat(handled).extracting(Entry::id).containsExactlyInAnyOrderElementsOf(ids);
      assertThat(server.journal().of(running)).hasSize(2);
    }
  }

  @Test
  void serverThatIsToldToStopLetsTheJobInProgressComplete() throws Exception {
    String running;
    RoadRunnerJobServer server = start(configuration());
    try (server) {
      running = server.queues().push(job("wait", "gate"));
      server.journal().awaitJob(running, 1);
      server.process().destroy(); // SIGTERM
      CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(() -> release(server));
    }
    assertThat(server.journal().awaitJob(running, 2).get(1).kind()).isEqualTo("released");
  }

  private static void release(RoadRunnerJobServer server) {
    try {
      server.release("gate");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void resetReplacesTheWorkersAfterTheirJobs() throws Exception {
    try (RoadRunnerJobServer server = start(configuration())) {
      String running = server.queues().push(job("wait", "gate"));
      String first = server.journal().awaitJob(running, 1).get(0).worker();
      CompletableFuture<Void> reset =
          CompletableFuture.runAsync(
              () -> {
                try {
                  server.reset();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      String waiting = server.queues().push(job("record", ""));
      server.release("gate");
      assertThat(server.journal().awaitJob(running, 2).get(1).worker()).isEqualTo(first);
      reset.get(60, TimeUnit.SECONDS);
      server.journal().awaitJob(waiting, 1);
      String last = server.queues().push(job("record", ""));
      assertThat(server.journal().awaitJob(last, 1).get(0).worker()).isNotEqualTo(first);
    }
  }

  @Test
  void workersThatAreReplacedAfterSomeJobsLoseNone() throws Exception {
    try (RoadRunnerJobServer server = start(configuration().workers(2).pool("max_jobs: 10"))) {
      List<NewJob> jobs = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        jobs.add(job("record", "some"));
      }
      List<String> ids = server.queues().pushAll(jobs);
      List<Entry> handled = server.journal().await(50, entry -> entry.text().equals("some"));
      assertThat(handled).extracting(Entry::id).containsExactlyInAnyOrderElementsOf(ids);
      assertThat(handled.stream().map(Entry::worker).collect(Collectors.toSet()))
          .hasSizeGreaterThan(3);
    }
  }

  @Test
  void oneJvmServesManyWorkers() throws Exception {
    try (RoadRunnerJobServer server = start(configuration().workers(8).slots())) {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        ids.add(server.queues().push(job("wait", "gate")));
      }
      List<Entry> begun = server.journal().await(8, entry -> entry.kind().equals("handled"));
      assertThat(begun)
          .extracting(entry -> entry.worker().replaceAll("/.*", ""))
          .containsOnly(begun.get(0).worker().replaceAll("/.*", ""));
      assertThat(begun).extracting(Entry::worker).doesNotHaveDuplicates();
      server.release("gate");
      List<Entry> released = server.journal().await(8, entry -> entry.kind().equals("released"));
      assertThat(released).extracting(Entry::id).containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  @Test
  void errorOfAWorkerDoesNotEndIt() throws Exception {
    try (RoadRunnerJobServer server = start(configuration().arguments("loop"))) {
      String one = server.queues().push(job("x", ""));
      String two = server.queues().push(job("y", ""));
      String worker = server.journal().awaitJob(one, 1).get(0).worker();
      assertThat(server.journal().awaitJob(two, 1).get(0).worker()).isEqualTo(worker);
      assertThat(server.log()).contains("this worker is broken");
    }
  }

  @Test
  void oneProgramServesRequestsAndJobs() throws Exception {
    int port = FreePorts.choose();
    String http =
        """
        http:
          address: 127.0.0.1:%d
          pool:
            num_workers: 1
        """
            .formatted(port);
    try (RoadRunnerJobServer server = start(configuration().more(http))) {
      Entry entry = server.journal().awaitJob(server.queues().push(job("record", "")), 1).get(0);
      String text = get(port);
      assertThat(text).matches("hello \\d+\n").isNotEqualTo("hello " + entry.worker() + "\n");
      assertThat(server.workers()).hasSize(2);
    }
  }

  /** Sends a request as soon as the server listens. */
  private static String get(int port) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(45);
    while (true) {
      try {
        return HttpConnection.get(port, "/").text();
      } catch (ConnectException e) {
        assertThat(System.nanoTime()).isLessThan(deadline);
        Thread.sleep(20);
      }
    }
  }
}
