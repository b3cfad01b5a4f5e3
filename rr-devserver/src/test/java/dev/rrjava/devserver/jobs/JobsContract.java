package dev.rrjava.devserver.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.jobs.JobJournal.Entry;
import dev.rrjava.internal.rpc.message.JobMessages.Job;
import dev.rrjava.internal.rpc.message.JobMessages.Options;
import dev.rrjava.internal.rpc.message.JobMessages.PushRequest;
import dev.rrjava.jobs.JobQueues;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.jobs.PipelineStatistics;
import dev.rrjava.rpc.RpcCodec;
import dev.rrjava.rpc.RpcErrorException;
import dev.rrjava.services.PoolWorker;
import dev.rrjava.services.Services;
import dev.rrjava.services.WorkerPools;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What queues and workers do, whichever server has them. */
abstract class JobsContract {
  private JobQueues queues;
  private JobJournal journal;

  /** Returns a server with two workers, for all tests. */
  abstract JobServer server();

  @BeforeEach
  void use() {
    queues = server().queues();
    journal = server().journal();
  }

  private static NewJob job(String name) {
    return NewJob.of(name, "").withPipeline("mail");
  }

  private String push(String name) {
    return queues.push(job(name));
  }

  /** Waits until nothing waits and nothing is in progress, and returns what a job has led to. */
  private List<Entry> all(String id) throws Exception {
    awaitState("mail", state -> state.active() == 0);
    return journal.of(id);
  }

  private void awaitState(String pipeline, Predicate<PipelineStatistics> wanted)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!wanted.test(state(pipeline))) {
      assertThat(System.nanoTime()).as("state " + queues.statistics()).isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  private PipelineStatistics state(String pipeline) {
    return queues.statistics().stream()
        .filter(state -> state.pipeline().equals(pipeline))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void workersAreListedAndReplaced() throws Exception {
    WorkerPools pools = Services.of(server().client()).pools();
    assertThat(pools.names()).contains("jobs");
    List<Long> before = pids(pools);
    assertThat(before).hasSize(2);
    pools.reset("jobs");
    assertThat(pids(pools)).hasSize(2).doesNotContainAnyElementsOf(before);
    assertThat(journal.awaitJob(push("record"), 1)).hasSize(1);
  }

  private static List<Long> pids(WorkerPools pools) {
    return pools.workers("jobs").stream().map(PoolWorker::pid).toList();
  }

  @Test
  void jobReachesItsHandlerUnchanged() throws Exception {
    String id =
        queues.push(NewJob.of("record", "größe").withPipeline("mail").withHeader("a", "1", "2"));
    Entry entry = journal.awaitJob(id, 1).get(0);
    assertThat(entry.text()).isEqualTo("größe");
    assertThat(entry.pipeline()).isEqualTo("mail");
    assertThat(entry.attempt()).isEqualTo(1);
    assertThat(all(id)).hasSize(1);
  }

  @Test
  void jobHasHeadersOfATraceOfItsOwn() throws Exception {
    String id = push("headers");
    assertThat(journal.awaitJob(id, 2).get(1).text())
        .matches(
            "\\{Traceparent=\\[00-(\\w{32})-(\\w{16})-01\\], Uber-Trace-Id=\\[\\1:\\2:0:1\\]\\}");
  }

  @Test
  void jobStaysInTheTraceOfItsPusher() throws Exception {
    assumeTrue(server().isFrom30On(), "RoadRunner before 3.0 begins a trace for each job");
    String trace = "0af7651916cd43dd8448eb211c80319c";
    String id =
        queues.push(
            job("headers").withHeader("Traceparent", "00-" + trace + "-b7ad6b7169203331-01"));
    assertThat(journal.awaitJob(id, 2).get(1).text())
        .contains("Traceparent=[00-" + trace + "-", "Uber-Trace-Id=[" + trace + ":")
        .doesNotContain("b7ad6b7169203331");
  }

  @Test
  void jobIsCountedAsDelayedUntilItIsDone() throws Exception {
    String id =
        queues.push(
            NewJob.of("wait", "delayed").withPipeline("mail").withDelay(Duration.ofSeconds(1)));
    journal.awaitJob(id, 1);
    awaitState("mail", state -> state.active() == 1 && state.delayed() == 1);
    server().release("delayed");
    awaitState("mail", state -> state.active() == 0 && state.delayed() == 0);
  }

  @Test
  void rejectedJobIsADeadLetterAndDoesNotReturn() throws Exception {
    String id = push("reject");
    journal.awaitJob(id, 2);
    assertThat(all(id)).extracting(Entry::kind).containsExactly("handled", "dead");
    assertThat(all(id).get(1).text()).isEqualTo("rejected on purpose");
  }

  @Test
  void exceptionRejectsTheJob() throws Exception {
    String id = push("throw");
    journal.awaitJob(id, 2);
    assertThat(all(id).get(1).text()).isEqualTo("java.io.IOException: failed on purpose");
    assertThat(server().log()).contains("failed on purpose");
  }

  @Test
  void redeliveredJobReturnsAsItWas() throws Exception {
    String id = push("redeliver");
    journal.awaitJob(id, 2);
    assertThat(all(id)).extracting(Entry::attempt).containsExactly(1, 1);
  }

  @Test
  void requeuedJobReturnsAfterItsDelayWithHeaders() throws Exception {
    String id = push("requeue");
    List<Entry> entries = journal.awaitJob(id, 3);
    assertThat(entries).extracting(Entry::attempt).containsExactly(1, 2, 2);
    assertThat(entries.get(2).text()).isEqualTo("by the first");
    assertThat(entries.get(1).millis() - entries.get(0).millis()).isGreaterThan(900);
  }

  @Test
  void handlerThatFailsIsCalledAgainAfterGrowingDelays() throws Exception {
    String id = push("flaky");
    List<Entry> entries = journal.awaitJob(id, 3);
    assertThat(entries).extracting(Entry::attempt).containsExactly(1, 2, 3);
    assertThat(entries.get(1).millis() - entries.get(0).millis()).isGreaterThan(900);
    assertThat(entries.get(2).millis() - entries.get(1).millis()).isGreaterThan(1900);
    assertThat(all(id)).hasSize(3);
  }

  @Test
  void lastAttemptLeadsToADeadLetter() throws Exception {
    String id = push("hopeless");
    assertThat(journal.awaitJob(id, 3))
        .extracting(Entry::kind)
        .containsExactly("handled", "handled", "dead");
    assertThat(all(id).get(2).text())
        .isEqualTo("attempt 2, the last one: java.io.IOException: failed on purpose");
  }

  @Test
  void jobWithAnUnknownNameIsADeadLetter() throws Exception {
    String id = push("recrod");
    Entry dead = journal.awaitJob(id, 1).get(0);
    assertThat(dead.kind()).isEqualTo("dead");
    assertThat(dead.text()).contains("\"recrod\"; there are handlers for \"record\", ");
  }

  @Test
  void delayedJobWaits() throws Exception {
    long pushed = System.currentTimeMillis();
    String id = queues.push(job("record").withDelay(Duration.ofMillis(800)));
    Entry entry = journal.awaitJob(id, 1).get(0);
    assertThat(entry.millis() - pushed).as("a whole second").isGreaterThan(900);
  }

  /**
   * RoadRunner replies to a push, and before 3.0 also counts the job as active, before it sorts the
   * job by its priority: on a busy machine it may be late. Without priorities it would be each
   * time.
   */
  @Test
  void jobsWithALowerNumberAreHandledFirst() throws Exception {
    boolean isFirst = false;
    for (int attempt = 1; attempt <= 5 && !isFirst; attempt++) {
      isFirst = isUrgentJobHandledFirst("urgent" + attempt);
    }
    assertThat(isFirst).isTrue();
  }

  private boolean isUrgentJobHandledFirst(String name) throws Exception {
    NewJob blocking = NewJob.of("wait", name).withPipeline("mail");
    for (String id : queues.pushAll(List.of(blocking, blocking.withId(name + " 2")))) {
      journal.awaitJob(id, 1); // both workers are busy from now on
    }
    List<NewJob> jobs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      jobs.add(NewJob.of("record", "after " + name).withPipeline("mail"));
    }
    NewJob urgent = job("record").withPriority(1);
    jobs.add(urgent);
    List<String> ids = queues.pushAll(jobs);
    awaitState("mail", state -> state.active() == 2 + jobs.size());
    server().release(name);
    journal.await(60, entry -> entry.text().equals("after " + name));
    journal.awaitJob(urgent.id(), 1);
    assertThat(all(urgent.id())).hasSize(1);
    List<String> order = journal.entries().stream().map(Entry::id).toList();
    return order.indexOf(urgent.id()) < order.indexOf(ids.get(59));
  }

  @Test
  void batchOfTenThousandJobsIsHandled() throws Exception {
    List<NewJob> jobs = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      jobs.add(NewJob.of("record", "batch").withPipeline("mail"));
    }
    List<String> ids = queues.pushAll(jobs);
    List<Entry> handled = journal.await(10_000, entry -> entry.text().equals("batch"));
    assertThat(handled).extracting(Entry::id).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void pausedPipelineKeepsItsJobs() throws Exception {
    assertThat(state("idle").isReady()).isFalse();
    String id = queues.push(NewJob.of("record", "").withPipeline("idle"));
    assertThat(journal.of(id)).isEmpty();
    queues.resume("idle");
    journal.awaitJob(id, 1);
    assertThat(state("idle").isReady()).isTrue();
    queues.pause("idle");
    assertThat(state("idle").isReady()).isFalse();
    assertThatExceptionOfType(RpcErrorException.class).isThrownBy(() -> queues.pause("idle"));
  }

  @Test
  void pipelineIsDeclaredAndDestroyed() throws Exception {
    queues.declare("new", "memory", Map.of("priority", "3", "prefetch", "10"));
    assertThat(queues.pipelines()).contains("mail", "idle", "new");
    assertThat(state("new").priority()).isEqualTo(3);
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> queues.declare("new", "memory", Map.of()));
    queues.resume("new");
    String id = queues.push(NewJob.of("record", "").withPipeline("new"));
    assertThat(journal.awaitJob(id, 1).get(0).pipeline()).isEqualTo("new");
    queues.destroy("new");
    assertThat(queues.pipelines()).containsExactlyInAnyOrder("mail", "idle");
    assertThatExceptionOfType(RpcErrorException.class).isThrownBy(() -> queues.destroy("new"));
  }

  @Test
  void delayedJobOfADestroyedPipelineIsNotHandled() throws Exception {
    queues.declare("again", "memory", Map.of());
    queues.resume("again");
    String lost = queues.push(again(1));
    queues.destroy("again");
    queues.declare("again", "memory", Map.of());
    queues.resume("again");
    String later = queues.push(again(2));
    journal.awaitJob(later, 1);
    awaitState("again", state -> state.active() == 0 && state.delayed() == 0);
    assertThat(journal.of(lost)).isEmpty();
    queues.destroy("again");
  }

  private static NewJob again(int delaySeconds) {
    return NewJob.of("record", "")
        .withPipeline("again")
        .withDelay(Duration.ofSeconds(delaySeconds));
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, 10_000_000_000L})
  void delayThatTheServerCannotCountIsNone(long delaySeconds) throws Exception {
    String id = "centuries-" + delaySeconds;
    byte[] request =
        PushRequest.newBuilder()
            .setJob(
                Job.newBuilder()
                    .setJob("record")
                    .setId(id)
                    .setOptions(Options.newBuilder().setPipeline("mail").setDelay(delaySeconds)))
            .build()
            .toByteArray();
    byte[] unused = server().client().call("jobs.Push", RpcCodec.PROTOBUF, request);
    assertThat(journal.awaitJob(id, 1)).hasSize(1);
    awaitState("mail", state -> state.active() == 0 && state.delayed() == 0);
  }

  @Test
  void noMoreThanAThousandJobsWaitForTheEndOfTheirDelay() {
    queues.declare("many", "memory", Map.of());
    // Many more, since RoadRunner counts them a moment later.
    NewJob late = NewJob.of("record", "").withPipeline("many").withDelay(Duration.ofHours(1));
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> queues.pushAll(Collections.nCopies(10_000, late)))
        .withMessageContaining("max concurrency number reached");
    queues.push(late.withDelay(Duration.ZERO));
    queues.destroy("many");
  }

  @Test
  void unknownPipelineIsAnErrorOfTheServer() {
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> queues.push(NewJob.of("record", "").withPipeline("nothing")))
        .withMessageContaining("jobs.Push")
        .withMessageContaining("nothing");
  }

  @Test
  void workerThatExitsLosesItsJobAndIsReplaced() throws Exception {
    String id = push("exit");
    journal.awaitJob(id, 1);
    for (int i = 0; i < 20; i++) {
      journal.awaitJob(push("record"), 1);
    }
    assertThat(all(id)).as("the driver memory does not deliver it again").hasSize(1);
  }
}
