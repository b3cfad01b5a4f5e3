package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.PoolSettings;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * The workers that were replaced by {@link WorkerChanges#reset}, until they have completed their
 * request and ended, and what started them.
 */
final class OutgoingWorkers {
  private final ExecutorService keepers;
  private final Console console;
  private final Set<HostedWorker> workers = ConcurrentHashMap.newKeySet();
  private final Set<WorkerStarter> starters = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Creates an empty set.
   *
   * @param keepers each end of a worker waits in one of these threads
   * @param console shows what becomes of late workers
   */
  OutgoingWorkers(ExecutorService keepers, Console console) {
    this.keepers = keepers;
    this.console = console;
  }

  void addAll(List<HostedWorker> replaced) {
    workers.addAll(replaced);
  }

  boolean contains(HostedWorker worker) {
    return workers.contains(worker);
  }

  /** Ends a worker that is not busy any more; does nothing if it is not one of these. */
  void end(HostedWorker worker, Consumer<HostedWorker> farewell) {
    if (workers.remove(worker) && !closed) {
      keepers.execute(() -> farewell.accept(worker));
    }
  }

  /** Notes what started workers that will be replaced, so that it is closed with the pool. */
  void keep(WorkerStarter starter) {
    starters.add(starter);
  }

  /**
   * Closes a starter when its workers have ended; kills those that are late.
   *
   * @param starter what started them
   * @param replaced its workers
   * @param settings have the limit for their requests
   */
  void closeAfterEnd(WorkerStarter starter, List<HostedWorker> replaced, PoolSettings settings) {
    keepers.execute(
        () -> {
          try {
            awaitEndWithin(replaced, settings);
            starter.close();
            starters.remove(starter);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the pool closes, and so the starter
          }
        });
  }

  /** Waits until workers have ended; kills those that are late. */
  void awaitEndWithin(List<HostedWorker> replaced, PoolSettings settings)
      throws InterruptedException {
    Watchdog watchdog = new Watchdog();
    Watchdog.Limit limit =
        watchdog.limit(settings.resetTimeout(), () -> killLate(replaced, settings));
    try {
      awaitEnd(replaced);
    } finally {
      limit.close();
      watchdog.close();
    }
  }

  private void killLate(List<HostedWorker> replaced, PoolSettings settings) {
    for (HostedWorker worker : replaced) {
      if (worker.isAlive()) {
        console.worker(
            worker.number(),
            "did not complete its "
                + settings.work().noun()
                + " within "
                + settings.work().key("reset_timeout")
                + ", "
                + settings.resetTimeout().toMillis()
                + " ms; killed it");
        worker.kill();
      }
    }
  }

  /** Waits until workers have ended. */
  static void awaitEnd(List<HostedWorker> replaced) throws InterruptedException {
    for (HostedWorker worker : replaced) {
      worker.awaitEnd();
    }
  }

  /** Kills all workers, since the pool closes. */
  void killAll() {
    closed = true;
    workers.forEach(HostedWorker::kill);
  }

  void closeStarters() {
    closed = true;
    starters.forEach(WorkerStarter::close);
  }
}
