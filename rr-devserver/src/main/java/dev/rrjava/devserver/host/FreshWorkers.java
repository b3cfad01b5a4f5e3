package dev.rrjava.devserver.host;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Workers that handle one request each: {@code http.pool.debug}. None is started in advance, and
 * their number is not limited.
 */
final class FreshWorkers {
  private final Console console;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Set<HostedWorker> members = ConcurrentHashMap.newKeySet();

  FreshWorkers(Console console) {
    this.console = console;
  }

  /** Starts a worker for a request; returns null if it does not start. */
  @Nullable HostedWorker start(WorkerStarter starter, String title) {
    try {
      HostedWorker worker = starter.start(numbers.incrementAndGet());
      worker.startRequest(title);
      worker.setRetired();
      members.add(worker);
      return worker;
    } catch (WorkerStartException e) {
      console.line(String.valueOf(e.getMessage()));
      return null;
    }
  }

  /**
   * Ends a worker, if it is one of these; only the first call has an effect.
   *
   * @param reason why it does not complete its request; null if it has
   * @return whether it was one of these
   */
  boolean end(HostedWorker worker, @Nullable String reason, Consumer<HostedWorker> farewell) {
    if (!members.remove(worker)) {
      return false;
    }
    if (reason != null) {
      console.worker(worker.number(), reason);
    }
    farewell.accept(worker);
    return true;
  }

  void killAll() {
    members.forEach(HostedWorker::kill);
  }
}
