package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.e2e.NoMixUpClient.Outcome;
import dev.rrjava.devserver.e2e.NoMixUpClient.Verdict;
import dev.rrjava.devserver.host.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nobody ever gets what is meant for another, and nothing is lost without a sign: while workers are
 * killed, reset and worn out, handlers fail, and clients leave.
 *
 * <p>{@code -Drr.nomixup.requests=100000} makes it last, {@code -Drr.nomixup.servers=ROADRUNNER.*}
 * chooses among {@link ServerUnderTest.Kind}. Only workers that have answered something are killed:
 * over sockets, one that dies between its connection and its handshake ends RoadRunner's patience
 * with all that come after it (relay protocol, 4.2).
 */
class NoMixUpTest {
  private static final int REQUESTS = Integer.getInteger("rr.nomixup.requests", 3000);
  private static final String SERVERS = System.getProperty("rr.nomixup.servers", ".*");
  private static final int CONNECTIONS = 64;
  private static final int WORKERS = 4;
  private static final int KILL_EVERY = 250;
  private static final int RESET_EVERY = 2500;
  private static final int MAX_JOBS = 1000;

  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final Map<Outcome, AtomicInteger> outcomes = new ConcurrentHashMap<>();
  private final Map<Long, ProcessHandle> ready = new ConcurrentHashMap<>();
  private final Queue<String> evidence = new ConcurrentLinkedQueue<>();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEVSERVER_IN_PROCESS")
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void everyResponseBelongsToItsRequest(ServerUnderTest.Kind kind, @TempDir Path directory)
      throws Exception {
    assumeTrue(kind.name().matches(SERVERS), "rr.nomixup.servers is " + SERVERS);
    TrialConfiguration configuration = configuration(kind, directory);
    int kills;
    int resets = 0;
    try (ServerUnderTest server = start(kind, configuration)) {
      ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
      try {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
          running.add(clients.submit(() -> askUntilDone(server.port())));
        }
        Random random = new Random(1);
        for (kills = 0; done.get() < REQUESTS; ) {
          // Near the end nobody is killed: RoadRunner waits long, when it stops, for one that
          // starts.
          if (done.get() >= (kills + 1) * KILL_EVERY && done.get() < REQUESTS * 9 / 10) {
            kills += kill(random) ? 1 : 0;
          }
          if (server instanceof RoadRunnerUnderTest roadRunner
              && done.get() >= (resets + 1) * RESET_EVERY) {
            roadRunner.reset(configuration);
            resets++;
          }
          Thread.sleep(2);
        }
        for (Future<?> client : running) {
          client.get();
        }
      } finally {
        clients.shutdownNow();
      }
    }
    System.out.printf(
        "%s: %d requests, %d workers killed, %d resets: %s%n",
        kind, REQUESTS, kills, resets, outcomes);
    assertThat(evidence).as("foreign or lost without a sign").isEmpty();
    assertThat(count(Outcome.FOREIGN) + count(Outcome.LOST)).isZero();
    assertThat(outcomes.values().stream().mapToInt(AtomicInteger::get).sum()).isEqualTo(REQUESTS);
    assertThat(count(Outcome.ANSWERED)).isGreaterThan(REQUESTS * 3 / 4);
    assertThat(kills).isPositive();
    assertThat(count(Outcome.FAILED)).isGreaterThanOrEqualTo(REQUESTS * 5 / 100);
    assertThat(count(Outcome.CUT)).isPositive();
    assertThat(count(Outcome.LEFT)).isPositive();
  }

  private int count(Outcome outcome) {
    AtomicInteger count = outcomes.get(outcome);
    return count == null ? 0 : count.get();
  }

  private void askUntilDone(int port) {
    try (NoMixUpClient client = new NoMixUpClient(port)) {
      for (int id = next.getAndIncrement(); id < REQUESTS; id = next.getAndIncrement()) {
        Verdict verdict = client.ask(id);
        outcomes.computeIfAbsent(verdict.outcome(), o -> new AtomicInteger()).incrementAndGet();
        if (!verdict.seen().isEmpty() && evidence.size() < 20) {
          evidence.add(verdict.seen());
        }
        client
            .pid()
            .flatMap(ProcessHandle::of)
            .ifPresent(worker -> ready.put(worker.pid(), worker));
        done.incrementAndGet();
      }
    }
  }

  /** SIGKILL, whatever the worker is doing. */
  private boolean kill(Random random) {
    List<ProcessHandle> workers = ready.values().stream().filter(ProcessHandle::isAlive).toList();
    return !workers.isEmpty() && workers.get(random.nextInt(workers.size())).destroyForcibly();
  }

  private static ServerUnderTest start(ServerUnderTest.Kind kind, TrialConfiguration configuration)
      throws Exception {
    return kind.isRoadRunner()
        ? RoadRunnerUnderTest.start(configuration)
        : DevelopmentServerUnderTest.start(configuration);
  }

  private static TrialConfiguration configuration(ServerUnderTest.Kind kind, Path directory)
      throws IOException {
    int port = FreePorts.choose();
    String name = kind.name();
    String relay =
        name.endsWith("TCP")
            ? "tcp://127.0.0.1:" + FreePorts.choose()
            : name.endsWith("UNIX") ? "unix://" + directory.resolve("relay.sock") : "pipes";
    String yaml =
        """
        version: "3"
        rpc:
          listen: tcp://127.0.0.1:%d
        server:
          command:
            - %s
            - -XX:+DisplayVMOutputToStderr
            - -XX:+UseSerialGC
            - -XX:TieredStopAtLevel=1
            - -Xmx64m
            - -Djava.util.logging.config.file=%s
            - %s
          env:
            CLASSPATH: '%s'
          relay: %s
        http:
          address: 127.0.0.1:%d
          pool:
            num_workers: %d
            max_jobs: %d
            allocate_timeout: 15s
        logs:
          mode: production
          level: panic
        """
            .formatted(
                FreePorts.choose(),
                Path.of(System.getProperty("java.home"), "bin", "java"),
                Files.writeString(directory.resolve("logging.properties"), ".level=OFF\n"),
                NoMixUpService.class.getName(),
                System.getProperty("java.class.path"),
                relay,
                port,
                WORKERS,
                MAX_JOBS);
    return new TrialConfiguration(
        directory, Files.writeString(directory.resolve(".rr.yaml"), yaml), port);
  }
}
