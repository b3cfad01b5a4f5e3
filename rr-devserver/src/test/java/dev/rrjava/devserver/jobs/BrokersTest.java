package dev.rrjava.devserver.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.jobs.JobJournal.Entry;
import dev.rrjava.jobs.NewJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers on one broker, whose workers are killed under load, and of which one is stopped and
 * started again. The property {@code rr.jobs.count} sets the number of jobs. Skipped where there is
 * no RoadRunner or no broker.
 */
@Tag("slow")
@Timeout(1800)
class BrokersTest {
  private static final int COUNT = Integer.getInteger("rr.jobs.count", 2_000);
  private static final int BATCH = 500;
  private static final int PATIENCE_SECONDS = 180;

  @TempDir private Path directory;

  private RoadRunnerJobServer start(String host, String sections, String driver)
      throws IOException, InterruptedException {
    Path home = Files.createDirectories(directory.resolve(host));
    return RoadRunnerJobServer.start(
        home, JobsConfiguration.in(home).workers(4).pipeline(driver).more(sections));
  }

  @Test
  void noJobIsLostWithRabbitMq() throws Exception {
    try (Broker broker = Broker.rabbit(directory)) {
      runJobs(
          "amqp: {addr: 'amqp://guest:guest@127.0.0.1:" + broker.port() + "/'}",
          "{driver: amqp, config: {priority: 10, prefetch: 100, queue: mail, exchange: mail,"
              + " routing_key: mail, durable: true, exchange_durable: true, requeue_on_fail: true}}");
    }
  }

  @Test
  void noJobIsLostWithNats() throws Exception {
    try (Broker broker = Broker.nats(directory)) {
      runJobs(
          "nats: {addr: 'nats://127.0.0.1:" + broker.port() + "'}",
          "{driver: nats, config: {priority: 10, prefetch: 100, subject: mail, stream: mail,"
              + " ack_wait: 20s, delete_after_ack: true}}");
    }
  }

  private void runJobs(String sections, String driver) throws Exception {
    Set<String> ids = new HashSet<>();
    long start = System.nanoTime();
    int kills = 0;
    RoadRunnerJobServer other = start("b", sections, driver);
    try (RoadRunnerJobServer server = start("a", sections, driver)) {
      boolean wasRestarted = false;
      while (ids.size() < COUNT) {
        ids.addAll(server.queues().pushAll(batch()));
        kills += killOne(server) + killOne(other);
        if (!wasRestarted && ids.size() >= COUNT / 2) {
          other.close();
          other = start("b", sections, driver);
          wasRestarted = true;
        }
      }
      List<Entry> handled = awaitAll(ids, server, other);
      System.out.printf(
          "%d jobs in %d s, %d workers killed, one host stopped and started: %d deliveries, %d ids%n",
          COUNT,
          TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
          kills,
          handled.size(),
          ids(handled).size());
      ids.removeAll(ids(handled));
      assertThat(ids).as("jobs that were lost").isEmpty();
    } finally {
      other.close();
    }
  }

  private static List<NewJob> batch() {
    List<NewJob> jobs = new ArrayList<>();
    for (int i = 0; i < Math.min(BATCH, COUNT); i++) {
      jobs.add(NewJob.of("record", "load").withPipeline("mail"));
    }
    return jobs;
  }

  private static int killOne(RoadRunnerJobServer server) {
    return server.workers().stream().findAny().map(ProcessHandle::destroyForcibly).orElse(false)
        ? 1
        : 0;
  }

  /** Waits until each job has been handled, and no more deliveries arrive for a while. */
  private static List<Entry> awaitAll(Set<String> ids, RoadRunnerJobServer... servers)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    List<Entry> handled = List.of();
    while (true) {
      List<Entry> now = new ArrayList<>();
      for (RoadRunnerJobServer server : servers) {
        now.addAll(server.journal().entries());
      }
      boolean isComplete = now.size() == handled.size() && ids(now).containsAll(ids);
      if (now.size() > handled.size()) {
        deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      }
      handled = now;
      if (isComplete || System.nanoTime() > deadline) {
        return handled;
      }
      Thread.sleep(2_000);
    }
  }

  private static Set<String> ids(List<Entry> entries) {
    Set<String> ids = new HashSet<>();
    entries.forEach(entry -> ids.add(entry.id()));
    return ids;
  }
}
