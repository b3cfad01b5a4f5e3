package dev.rrjava.devserver.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.config.DynamicSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.config.SupervisorSettings;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.relay.Relay;
import dev.rrjava.worker.ClientDisconnectedException;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Payload;
import dev.rrjava.worker.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The limits of a pool, with threads as workers. */
@Timeout(30)
class PoolLimitsTest {
  private static final Environment ENVIRONMENT = Environment.of(Map.of("RR_MODE", "http"));
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration NONE = Duration.ZERO;
  private static final byte[] NO_CONTEXT = {};

  private final List<String> output = new CopyOnWriteArrayList<>();
  private final AtomicInteger started = new AtomicInteger();
  private final CountDownLatch working = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    release.countDown();
    for (AutoCloseable closeable : open) {
      closeable.close();
    }
  }

  private static PoolSettings pool(int maxJobs, int maxQueueSize, SupervisorSettings supervisor) {
    return new PoolSettings(
        PoolSettings.Work.REQUEST,
        1,
        false,
        maxJobs,
        maxQueueSize,
        MINUTE,
        MINUTE,
        MINUTE,
        MINUTE,
        supervisor,
        Optional.empty());
  }

  private static SupervisorSettings supervisor(Duration ttl, Duration idleTtl, Duration execTtl) {
    return new SupervisorSettings(Duration.ofMillis(10), ttl, idleTtl, execTtl, 0);
  }

  private WorkerPool start(PoolSettings settings) throws WorkerStartException {
    WorkerPool pool =
        WorkerPool.start(new ThreadStarter(this::serve, output::add), settings, output::add);
    open.add(pool);
    return pool;
  }

  private Exchange exchange(WorkerPool pool) {
    Exchange exchange = new Exchange(pool, MINUTE, output::add);
    open.add(0, exchange);
    return exchange;
  }

  private void serve(Relay relay) {
    try (Worker worker = Worker.over(relay, ENVIRONMENT)) {
      byte[] number = Integer.toString(started.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
      for (Payload payload = worker.waitPayload(); payload != null; ) {
        String task = new String(payload.bytes(), StandardCharsets.UTF_8);
        if (task.equals("stream")) {
          worker.respondPart(NO_CONTEXT, 0, number, 0, number.length);
        }
        if (task.equals("close")) {
          worker.respond(NO_CONTEXT, 0, number, 0, number.length);
          relay.close();
        }
        if (!task.equals("answer")) {
          working.countDown();
          release.await();
        }
        worker.respond(NO_CONTEXT, 0, number, 0, number.length);
        payload = worker.waitPayload();
      }
    } catch (InterruptedException | ClientDisconnectedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a request; returns what arrived, or the outcome if nothing did. */
  private static String send(Exchange exchange, String task) {
    StringBuilder reply = new StringBuilder();
    try {
      Outcome outcome =
          exchange.run(
              "GET /" + task,
              NO_CONTEXT,
              task.getBytes(StandardCharsets.UTF_8),
              part -> reply.append(text(part)),
              RequestListener.NONE);
      return outcome == Outcome.ANSWERED ? reply.toString() : outcome.toString();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Frame part) {
    String text = new String(part.payload(), StandardCharsets.UTF_8);
    return part.hasStreamBit(FrameHeader.STREAM) ? text + "…" : text;
  }

  private void awaitLine(String part) throws InterruptedException {
    await(() -> output.stream().anyMatch(line -> line.contains(part)));
  }

  private void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(output::toString).isLessThan(deadline);
      Thread.sleep(2);
    }
  }

  @Test
  void replacesWorkerAfterItsLastJob() throws Exception {
    Exchange exchange = exchange(start(pool(2, 0, supervisor(NONE, NONE, NONE))));
    List<String> replies = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      replies.add(send(exchange, "answer"));
    }
    assertThat(replies).containsExactly("1", "1", "2", "2", "3");
    assertThat(output.get(0))
        .isEqualTo(
            "[worker 1] has handled 2 requests, the limit of http.pool.max_jobs; starting a"
                + " replacement");
  }

  @Test
  void addsAtMostFourteenPercentToJobs() {
    Retirement rules = new Retirement(pool(1000, 0, supervisor(NONE, NONE, NONE)));
    for (int i = 0; i < 100; i++) {
      assertThat(rules.jobsOfNewWorker()).isBetween(1000L, 1140L);
    }
  }

  @Test
  void startsWorkerForEachRequestInDebugMode() throws Exception {
    WorkerPool pool =
        start(
            new PoolSettings(
                PoolSettings.Work.REQUEST,
                4,
                true,
                0,
                0,
                MINUTE,
                MINUTE,
                MINUTE,
                MINUTE,
                supervisor(NONE, NONE, NONE),
                Optional.empty()));
    Exchange exchange = exchange(pool);
    assertThat(started).as("none in advance").hasValue(0);
    assertThat(send(exchange, "answer")).isEqualTo("1");
    assertThat(send(exchange, "answer")).isEqualTo("2");
    assertThat(pool.workers()).isEmpty();
    assertThat(output).isEmpty();
  }

  @Test
  void refusesRequestIfTheQueueIsFull() throws Exception {
    Exchange exchange = exchange(start(pool(0, 1, supervisor(NONE, NONE, NONE))));
    CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> send(exchange, "wait"));
    working.await();
    assertThat(send(exchange, "answer")).isEqualTo("FAILED");
    assertThat(output)
        .contains(
            "GET /answer was refused: 1 request is in progress or waiting, the limit of"
                + " http.pool.max_queue_size");
    release.countDown();
    assertThat(first.get()).isEqualTo("1");
  }

  @Test
  void killsWorkerThatTakesTooLong() throws Exception {
    Exchange exchange = exchange(start(pool(0, 0, supervisor(NONE, NONE, Duration.ofMillis(50)))));
    assertThat(send(exchange, "wait")).isEqualTo("FAILED");
    assertThat(send(exchange, "stream")).as("the stream ends").isEqualTo("2…");
    assertThat(send(exchange, "answer")).isEqualTo("3");
    assertThat(output)
        .contains(
            "[worker 1] was killed: GET /wait took longer than http.pool.supervisor.exec_ttl, 50"
                + " ms; starting a replacement");
  }

  @Test
  void replacesOldWorkerEvenIfItHasServedNothing() throws Exception {
    WorkerPool pool = start(pool(0, 0, supervisor(Duration.ofMillis(30), NONE, NONE)));
    HostedWorker first = pool.workers().get(0);
    awaitLine("; http.pool.supervisor.ttl is 30 ms; starting a replacement");
    first.awaitEnd();
  }

  @Test
  void oldWorkerCompletesItsRequest() throws Exception {
    WorkerPool pool = start(pool(0, 0, supervisor(Duration.ofMillis(300), NONE, NONE)));
    Exchange exchange = exchange(pool);
    CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> send(exchange, "wait"));
    working.await();
    HostedWorker busy = pool.workers().get(0);
    await(() -> busy.dueReason() != null);
    assertThat(slow).isNotDone();
    release.countDown();
    assertThat(slow.get()).matches("[12]");
    awaitLine("; http.pool.supervisor.ttl is 300 ms; starting a replacement");
  }

  @Test
  void replacesIdleWorkerThatHasServed() throws Exception {
    WorkerPool pool = start(pool(0, 0, supervisor(NONE, Duration.ofMillis(30), NONE)));
    Exchange exchange = exchange(pool);
    Retirement rules = new Retirement(pool(0, 0, supervisor(NONE, Duration.ofNanos(1), NONE)));
    assertThat(rules.ofIdle(pool.workers().get(0))).as("has not served yet").isNull();
    assertThat(send(exchange, "answer")).isEqualTo("1");
    awaitLine("; http.pool.supervisor.idle_ttl is 30 ms; starting a replacement");
    assertThat(send(exchange, "answer")).isEqualTo("2");
  }

  @Test
  void pausesBetweenWorkersThatEndAtOnce() throws Exception {
    WorkerPool pool = start(pool(0, 0, supervisor(NONE, NONE, NONE)));
    HostedWorker first = pool.workers().get(0);
    first.kill();
    awaitLine("starting a replacement");
    await(() -> !pool.workers().isEmpty() && !pool.workers().get(0).equals(first));
    pool.workers().get(0).kill();
    awaitLine("starting a replacement in 1 s");
  }

  @Test
  void replacesLargeWorker() throws Exception {
    assumeTrue(ResidentMemory.megabytesOf(ProcessHandle.current().pid()).isPresent());
    start(pool(0, 0, new SupervisorSettings(Duration.ofMillis(10), NONE, NONE, NONE, 1)));
    awaitLine(" MB; http.pool.supervisor.max_worker_memory is 1 MB; starting a replacement");
    assertThat(output.get(0)).matches("\\[worker 1\\] uses \\d+ MB; .*");
  }

  @Test
  void anotherWorkerReceivesRequestIfOneHasEndedWhileIdle() throws Exception {
    Exchange exchange = exchange(start(pool(0, 0, supervisor(NONE, NONE, NONE))));
    assertThat(send(exchange, "close")).isEqualTo("1");
    working.await(); // its relay is closed, but its thread still runs
    assertThat(send(exchange, "answer")).isEqualTo("2");
    assertThat(output)
        .contains("[worker 1] ended before it received a request; starting a replacement");
  }

  @Test
  void saysThatStreamsOccupyWorkers() throws Exception {
    Exchange exchange = exchange(start(pool(0, 0, supervisor(NONE, NONE, NONE))));
    CompletableFuture<String> stream =
        CompletableFuture.supplyAsync(() -> send(exchange, "stream"));
    working.await();
    CompletableFuture<String> next = CompletableFuture.supplyAsync(() -> send(exchange, "answer"));
    awaitLine("GET /answer waits for a worker, because the only worker is busy: worker 1 streams");
    assertThat(output.get(0))
        .contains("streams GET /stream (for ")
        .endsWith(". An open stream occupies a worker until it ends");
    release.countDown();
    assertThat(stream.get()).isEqualTo("1…1");
    assertThat(next.get()).isEqualTo("1");
  }

  private PoolSettings growing(int most, int rate) {
    return new PoolSettings(
        PoolSettings.Work.REQUEST,
        1,
        false,
        0,
        0,
        Duration.ofMillis(1),
        MINUTE,
        MINUTE,
        MINUTE,
        supervisor(NONE, NONE, NONE),
        Optional.of(new DynamicSettings(most, rate, Duration.ofMillis(20))));
  }

  @Test
  void startsMoreWorkersAfterRequestHasWaitedInVainAndEndsThemWhenTheyAreIdle() throws Exception {
    WorkerPool pool = start(growing(3, 2));
    Exchange exchange = exchange(pool);
    CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> send(exchange, "wait"));
    working.await();
    assertThat(send(exchange, "answer")).as("no worker for this one").isEqualTo("NO_WORKER");
    assertThat(output)
        .contains(
            "[worker 2] starts, since a request has waited for a worker in vain",
            "[worker 3] starts, since a request has waited for a worker in vain")
        .noneMatch(line -> line.startsWith("[worker 4]"));
    List<String> ends =
        List.of(
            "[worker 2] ends, since fewer workers are needed",
            "[worker 3] ends, since fewer workers are needed");
    await(() -> output.containsAll(ends));
    assertThat(pool.workers()).hasSize(1);
    release.countDown();
    assertThat(first.get()).isEqualTo("1");
    await(pool::hasIdleWorker);
    assertThat(send(exchange, "answer")).isEqualTo("1");
  }

  @Test
  void startsNoMoreThanConfigured() throws Exception {
    WorkerPool pool = start(growing(1, 5));
    Exchange exchange = exchange(pool);
    CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> send(exchange, "wait"));
    working.await();
    assertThat(send(exchange, "answer")).isEqualTo("NO_WORKER");
    assertThat(started).hasValueLessThanOrEqualTo(2);
    release.countDown();
    assertThat(first.get()).isNotEmpty();
    assertThat(output).noneMatch(line -> line.startsWith("[worker 3]"));
  }
}
