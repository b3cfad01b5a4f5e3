package dev.rrjava.devserver.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rrjava.devserver.config.JobsSettings;
import dev.rrjava.devserver.config.PipelineSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.jobs.JobQueues.ActiveJob;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the queues do with delays and with pipelines that are destroyed. */
@Timeout(30)
class JobQueuesTest {
  private static final PipelineSettings MAIL = new PipelineSettings("mail", "memory", 10, 100);

  private final List<String> output = new CopyOnWriteArrayList<>();
  private final JobQueues queues =
      new JobQueues(
          new JobsSettings(
              PoolSettings.ofWorkers(1),
              List.of(),
              Map.of("mail", MAIL),
              Set.of("mail"),
              Map.of(),
              Duration.ofSeconds(1)),
          output::add);

  @AfterEach
  void close() {
    queues.close();
  }

  private static QueuedJob job(String id, long delaySeconds) {
    return new QueuedJob("record", id, new byte[0], Map.of(), "mail", 0, delaySeconds);
  }

  private void push(String id, long delaySeconds) throws JobQueueException {
    queues.push(List.of(job(id, delaySeconds)));
  }

  private ActiveJob take() throws InterruptedException {
    return queues.take(() -> true).orElseThrow();
  }

  private PipelineState state() {
    return queues.states().get(0);
  }

  private static PipelineState state(long active, long delayed) {
    return new PipelineState("mail", "memory", 10, active, delayed, true);
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, 10_000_000_000L, 9_223_372_037L})
  void delayThatRoadRunnerCannotCountIsNone(long delaySeconds) throws Exception {
    push("late", delaySeconds);
    ActiveJob job = take();
    assertThat(job.job().id()).isEqualTo("late");
    assertThat(state()).isEqualTo(state(1, 1));
    queues.done(job);
    assertThat(state()).isEqualTo(state(0, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void jobWithoutAPositiveDelayIsNotDelayed(long delaySeconds) throws Exception {
    push("now", delaySeconds);
    assertThat(state()).isEqualTo(state(1, 0));
    queues.done(take());
    assertThat(state()).isEqualTo(state(0, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {9_223_372_036L, 20_000_000_000L, 3_000_000_000L})
  void delayOfDecadesIsOne(long delaySeconds) throws Exception {
    push("late", delaySeconds);
    push("now", 0);
    assertThat(take().job().id()).isEqualTo("now");
    assertThat(state()).isEqualTo(state(1, 1));
  }

  @Test
  void jobIsCountedAsDelayedUntilItIsDone() throws Exception {
    push("late", 1);
    assertThat(state()).isEqualTo(state(0, 1));
    ActiveJob job = take();
    assertThat(state()).isEqualTo(state(1, 1));
    queues.again(job, job.job().again(Map.of(), 1));
    assertThat(state()).isEqualTo(state(0, 1));
    queues.done(take());
    assertThat(state()).isEqualTo(state(0, 0));
  }

  @Test
  void noMoreThanAThousandJobsWaitForTheEndOfTheirDelay() throws Exception {
    for (int i = 0; i < 1000; i++) {
      push("late", 1000);
    }
    assertThatExceptionOfType(JobQueueException.class)
        .isThrownBy(() -> push("late", 1000))
        .withMessage("max concurrency number reached");
    push("now", 0);
    ActiveJob job = take();
    assertThatExceptionOfType(JobQueueException.class)
        .isThrownBy(() -> queues.again(job, job.job().again(Map.of(), 1)));
    assertThat(state()).isEqualTo(state(0, 1000));
  }

  @Test
  void delayedJobOfADestroyedPipelineIsNotHandled() throws Exception {
    push("lost", 1);
    queues.destroy("mail");
    queues.declare(MAIL);
    assertThat(state()).as("a new one, which the configuration consumes").isEqualTo(state(0, 0));
    push("later", 2);
    assertThat(take().job().id()).isEqualTo("later");
    assertThat(state()).isEqualTo(state(1, 1));
  }

  @Test
  void jobInProgressOfADestroyedPipelineIsNotCountedByItsSuccessor() throws Exception {
    push("done", 0);
    push("again", 0);
    push("waits", 0);
    ActiveJob first = take();
    ActiveJob second = take();
    queues.destroy("mail");
    queues.declare(MAIL);
    queues.done(first);
    assertThatExceptionOfType(JobQueueException.class)
        .isThrownBy(() -> queues.again(second, second.job().again(Map.of(), 0)))
        .withMessage("its pipeline was destroyed");
    assertThat(state()).isEqualTo(state(0, 0));
    push("new", 0);
    assertThat(take().job().id()).isEqualTo("new");
  }

  private void fill() throws JobQueueException {
    queues.pause("mail");
    queues.push(Collections.nCopies(100_000, job("waits", 0)));
    assertThat(queues.hasFullQueue()).isTrue();
  }

  @Test
  void pushToAFullQueueFailsAfterTheTimeout() throws Exception {
    fill();
    assertThatExceptionOfType(JobQueueException.class)
        .isThrownBy(() -> push("late", 0))
        .withMessage(
            "local pipeline is full, consider to increase prefetch number, current limit: 100,"
                + " context error: context deadline exceeded");
    assertThat(output)
        .containsExactly(
            "[jobs] pipeline mail is full, and pushes wait: 100000 jobs wait to be taken; prefetch"
                + " is 100");
    assertThat(queues.waiting()).hasSize(100_000);
  }

  @Test
  void pushToAFullQueueWaitsForRoom() throws Exception {
    fill();
    FutureTask<Void> push =
        new FutureTask<>(
            () -> {
              push("late", 0);
              return null;
            });
    Thread thread = new Thread(push);
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    queues.resume("mail");
    push.get();
    assertThat(queues.hasFullQueue()).isFalse();
    assertThat(queues.waiting()).hasSize(100_001);
  }

  @Test
  void pushThatWaitsForRoomIsRefusedWhenTheServerCloses() throws Exception {
    fill();
    queues.close();
    assertThatExceptionOfType(JobQueueException.class)
        .isThrownBy(() -> push("late", 0))
        .withMessageEndingWith("context canceled");
  }

  @Test
  void delayedJobIsDiscardedIfTheQueueIsFullAtTheEndOfTheDelay() throws Exception {
    push("lost", 1);
    fill();
    while (state().delayed() == 1) {
      Thread.sleep(10);
    }
    assertThat(output)
        .singleElement()
        .asString()
        .contains("pipeline mail is full", "lost", "is discarded at the end of its delay");
    assertThat(queues.waiting()).hasSize(100_000);
  }

  @Test
  void delayedJobIsRefusedWhenTheServerCloses() {
    queues.close();
    assertThatExceptionOfType(JobQueueException.class)
        .isThrownBy(() -> push("late", 1))
        .withMessage("the server closes");
  }
}
