package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.e2e.NoMixUpClient.Outcome;
import dev.rrjava.devserver.e2e.NoMixUpClient.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Clients that ask until they are told to end, and judge each answer. */
final class NoMixUpLoad implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  /** Between two requests of a client, so that JVMs that start meanwhile get some of the CPU. */
  private static final int PAUSE_MILLIS = 5;

  private final int port;
  private final boolean harmless;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Outcome, AtomicInteger> outcomes = new ConcurrentHashMap<>();
  private final Queue<String> evidence = new ConcurrentLinkedQueue<>();
  private final List<Future<?>> running = new ArrayList<>();
  private final ExecutorService clients;
  private volatile boolean ends;

  private NoMixUpLoad(int port, int connections, boolean harmless) {
    this.port = port;
    this.harmless = harmless;
    this.clients = Executors.newFixedThreadPool(connections);
    for (int i = 0; i < connections; i++) {
      running.add(clients.submit(this::ask));
    }
  }

  /** Requests of all kinds: also such that fail, and clients that leave. */
  static NoMixUpLoad on(int port, int connections) {
    return new NoMixUpLoad(port, connections, false);
  }

  /** Requests that nothing but the server or its workers can fail. */
  static NoMixUpLoad harmlessOn(int port, int connections) {
    return new NoMixUpLoad(port, connections, true);
  }

  private @Nullable Void ask() throws InterruptedException {
    try (NoMixUpClient client = new NoMixUpClient(port)) {
      while (!ends) {
        int id = next.getAndIncrement();
        NoMixUpService.Task task = NoMixUpService.Task.of(id);
        if (harmless
            && task != NoMixUpService.Task.PLAIN
            && task != NoMixUpService.Task.ECHO
            && task != NoMixUpService.Task.STREAM) {
          continue;
        }
        if (harmless) {
          Thread.sleep(PAUSE_MILLIS);
        }
        Verdict verdict = client.ask(id);
        outcomes.computeIfAbsent(verdict.outcome(), o -> new AtomicInteger()).incrementAndGet();
        if (!verdict.seen().isEmpty() && evidence.size() < 20) {
          evidence.add(verdict.seen());
        }
      }
      return null;
    } catch (InterruptedException e) {
      if (ends) {
        return null;
      }
      throw e;
    }
  }

  int count(Outcome outcome) {
    AtomicInteger count = outcomes.get(outcome);
    return count == null ? 0 : count.get();
  }

  /** Waits until so many more requests have been answered. */
  void await(int more) throws InterruptedException {
    int wanted = count(Outcome.ANSWERED) + more;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (count(Outcome.ANSWERED) < wanted) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "only " + count(Outcome.ANSWERED) + " of " + wanted + " were answered: " + outcomes);
      }
      Thread.sleep(5);
    }
  }

  /** Ends, and asserts that nobody got what was meant for another, or nothing. */
  void endAndCheck() throws Exception {
    ends = true;
    for (Future<?> client : running) {
      client.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    assertThat(evidence).as("foreign or lost without a sign").isEmpty();
    assertThat(count(Outcome.FOREIGN) + count(Outcome.LOST)).isZero();
    if (harmless) {
      assertThat(outcomes.keySet()).containsExactly(Outcome.ANSWERED);
    }
  }

  @Override
  public void close() {
    ends = true;
    clients.shutdownNow();
  }

  @Override
  public String toString() {
    return outcomes.toString();
  }
}
