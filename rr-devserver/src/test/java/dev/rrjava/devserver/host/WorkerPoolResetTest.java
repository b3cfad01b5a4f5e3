package dev.rrjava.devserver.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Response;
import dev.rrjava.relay.Relay;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Worker;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkerPoolResetTest {
  private static final Environment ENVIRONMENT = Environment.of(Map.of("RR_MODE", "http"));

  private final List<String> output = new CopyOnWriteArrayList<>();
  private final Console console = output::add;

  /** A starter of working threads; remembers that it was closed. */
  private static final class Starter implements WorkerStarter {
    private final ThreadStarter threads;
    final CountDownLatch closed = new CountDownLatch(1);
    boolean fails;

    Starter(Console console) {
      threads = new ThreadStarter(Starter::serve, console);
    }

    private static void serve(Relay relay) {
      HttpWorker.over(Worker.over(relay, ENVIRONMENT)).serve(request -> Response.text("fine"));
    }

    @Override
    public HostedWorker start(int number) throws WorkerStartException {
      if (fails) {
        throw new WorkerStartException("does not start", new IllegalStateException());
      }
      return threads.start(number);
    }

    @Override
    public void close() {
      threads.close();
      closed.countDown();
    }
  }

  private WorkerPool start(Starter starter, int workers) throws WorkerStartException {
    return WorkerPool.start(starter, PoolSettings.ofWorkers(workers), console);
  }

  private static HostedWorker take(WorkerPool pool) throws InterruptedException {
    HostedWorker worker = pool.take("GET /");
    if (worker == null) {
      throw new AssertionError("no worker is free");
    }
    return worker;
  }

  @Test
  void passesRequestsToNewWorkersOnly() throws Exception {
    try (WorkerPool pool = start(new Starter(console), 2)) {
      Set<HostedWorker> previous = new HashSet<>(pool.workers());
      pool.changes().reset(new Starter(console), PoolSettings.ofWorkers(3));
      for (int i = 0; i < 9; i++) {
        HostedWorker worker = take(pool);
        assertThat(previous).doesNotContain(worker);
        pool.giveBack(worker);
      }
      for (HostedWorker worker : previous) {
        worker.awaitEnd();
      }
      while (pool.workers().size() < 3) {
        Thread.onSpinWait();
      }
      assertThat(pool.workers()).extracting(HostedWorker::number).containsExactly(1, 2, 3);
    }
    assertThat(output).isEmpty();
  }

  @Test
  void busyWorkerCompletesItsRequestBeforeItEnds() throws Exception {
    Starter first = new Starter(console);
    try (WorkerPool pool = start(first, 1)) {
      HostedWorker busy = take(pool);
      pool.changes().reset(new Starter(console), PoolSettings.ofWorkers(1));
      assertThat(busy.isAlive()).isTrue();
      assertThat(first.closed.getCount()).as("still needed").isEqualTo(1);
      pool.giveBack(busy);
      busy.awaitEnd();
      first.closed.await();
      assertThat(take(pool)).isNotSameAs(busy);
    }
  }

  @Test
  void outgoingWorkerIsNotReplaced() throws Exception {
    try (WorkerPool pool = start(new Starter(console), 1)) {
      HostedWorker busy = take(pool);
      pool.changes().reset(new Starter(console), PoolSettings.ofWorkers(1));
      pool.kill(busy, "was killed by a test");
      busy.awaitEnd();
      assertThat(pool.workers()).hasSize(1).doesNotContain(busy);
    }
    assertThat(output).isEmpty();
  }

  @Test
  void poolRemainsIfNewWorkersDoNotStart() throws Exception {
    try (WorkerPool pool = start(new Starter(console), 1)) {
      List<HostedWorker> previous = pool.workers();
      Starter broken = new Starter(console);
      broken.fails = true;
      assertThatThrownBy(() -> pool.changes().reset(broken, PoolSettings.ofWorkers(1)))
          .isInstanceOf(WorkerStartException.class)
          .hasMessage("does not start");
      broken.closed.await();
      assertThat(pool.workers()).isEqualTo(previous);
      assertThat(take(pool)).isSameAs(previous.get(0));
    }
  }

  @Test
  void drainWaitsForRequestInProgress() throws Exception {
    try (WorkerPool pool = start(new Starter(console), 2)) {
      HostedWorker busy = take(pool);
      CompletableFuture<Boolean> drained =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  pool.changes().drain();
                  return true;
                } catch (InterruptedException e) {
                  return false;
                }
              });
      while (!pool.workers().isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(drained).isNotDone();
      while (output.isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(output)
          .containsExactly(
              "[worker " + busy.number() + "] handles GET /; it is replaced when that is complete");
      pool.giveBack(busy);
      assertThat(drained.get()).isTrue();
      pool.changes().reset(new Starter(console), PoolSettings.ofWorkers(1));
      pool.giveBack(take(pool));
    }
  }

  @Test
  void closingEndsOutgoingWorkersToo() throws Exception {
    Starter first = new Starter(console);
    HostedWorker busy;
    try (WorkerPool pool = start(first, 1)) {
      busy = take(pool);
      pool.changes().reset(new Starter(console), PoolSettings.ofWorkers(1));
    }
    busy.awaitEnd();
    first.closed.await();
  }

  @Test
  void killsReplacedWorkerThatTakesTooLong() throws Exception {
    PoolSettings one = PoolSettings.ofWorkers(1);
    PoolSettings hasty =
        new PoolSettings(
            PoolSettings.Work.REQUEST,
            1,
            false,
            0,
            0,
            one.allocateTimeout(),
            one.destroyTimeout(),
            Duration.ofMillis(50),
            one.streamTimeout(),
            one.supervisor(),
            Optional.empty());
    Starter first = new Starter(console);
    try (WorkerPool pool = start(first, 1)) {
      HostedWorker busy = take(pool);
      pool.changes().reset(new Starter(console), hasty);
      first.closed.await();
      assertThat(busy.isAlive()).isFalse();
      assertThat(output)
          .containsExactly(
              "[worker 1] did not complete its request within http.pool.reset_timeout, 50 ms; killed it");
    }
  }
}
