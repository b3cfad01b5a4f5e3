package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.PoolSettings;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Replaces the workers of a pool, and changes their number. Thread-safe. */
public final class WorkerChanges {
  private final PoolMembers members;
  private final WorkerSupply supply;
  private final OutgoingWorkers outgoing;
  private final DynamicWorkers dynamic;
  private final Supervisor supervisor;
  private final ExecutorService keepers;
  private final Pool pool;
  private final Console console;

  /** The pool whose workers are changed. */
  interface Pool extends DynamicWorkers.Pool {

    /** Adds a worker that is idle. */
    void add(HostedWorker worker);
  }

  /** What the pool consists of. */
  record Parts(
      PoolMembers members,
      WorkerSupply supply,
      OutgoingWorkers outgoing,
      DynamicWorkers dynamic,
      Supervisor supervisor,
      ExecutorService keepers) {}

  /**
   * Creates it.
   *
   * @param parts what the pool consists of
   * @param pool the pool
   * @param console shows which workers are still busy
   */
  WorkerChanges(Parts parts, Pool pool, Console console) {
    this.members = parts.members();
    this.supply = parts.supply();
    this.outgoing = parts.outgoing();
    this.dynamic = parts.dynamic();
    this.supervisor = parts.supervisor();
    this.keepers = parts.keepers();
    this.pool = pool;
    this.console = console;
  }

  /**
   * Replaces all workers by those of another starter. Returns when the first of them is ready: from
   * then on requests are passed to new workers only. The other new ones start meanwhile, and the
   * previous ones complete their requests before they end.
   *
   * @param starter starts the new workers; closed if this method fails, and otherwise with the pool
   *     or when its workers have been replaced and have ended
   * @param settings the number of workers, and the time limits, from now on
   * @throws WorkerStartException if the first new worker does not start; the pool then remains as
   *     it was
   */
  public synchronized void reset(WorkerStarter starter, PoolSettings settings)
      throws WorkerStartException {
    @Nullable HostedWorker first;
    try {
      first = settings.workers() > 0 ? starter.start(1) : null;
    } catch (WorkerStartException e) {
      starter.close();
      throw e;
    }
    WorkerStarter previous = supply.source().starter();
    outgoing.keep(previous);
    supply.use(new WorkerSupply.Source(starter, settings));
    dynamic.reset();
    supervisor.watch(settings);
    List<HostedWorker> replaced = dismissAll();
    if (settings.startedWorkers() > 0) {
      pool.add(Objects.requireNonNull(first));
    } else if (first != null) {
      keepers.execute(() -> first.stop(console));
    }
    if (supply.isClosing()) {
      starter.close();
      return;
    }
    supply.startRest();
    outgoing.closeAfterEnd(previous, replaced, settings);
  }

  /**
   * Ends all workers without a replacement, each when it has completed its request, and waits for
   * that. Requests wait until {@link #reset}.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public synchronized void drain() throws InterruptedException {
    List<HostedWorker> dismissed = dismissAll();
    for (HostedWorker worker : dismissed) {
      if (outgoing.contains(worker)) {
        console.worker(worker.number(), worker.work() + "; it is replaced when that is complete");
      }
    }
    OutgoingWorkers.awaitEnd(dismissed);
  }

  /**
   * Replaces all workers by others of the same starter, each when it has completed its request, and
   * waits for that. A worker that takes longer than the limit of the pool is killed.
   *
   * @throws WorkerStartException if a new worker does not start
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void replaceAll() throws WorkerStartException, InterruptedException {
    List<HostedWorker> replaced;
    synchronized (this) {
      replaced = dismissAll();
      dynamic.reset();
      supply.use(supply.source());
    }
    try {
      supply.startAll();
    } catch (ExecutionException e) {
      throw WorkerPool.notStarted(e);
    }
    outgoing.awaitEndWithin(replaced, supply.settings());
  }

  /**
   * Starts one more worker, and waits for it; does nothing if each request gets a worker of its
   * own.
   *
   * @throws WorkerStartException if it does not start
   */
  public synchronized void addWorker() throws WorkerStartException {
    if (!supply.settings().freshWorkers()) {
      int most = members.all().stream().mapToInt(HostedWorker::number).max().orElse(0);
      supply.startAnother(Math.max(most, supply.settings().startedWorkers()) + 1);
    }
  }

  /**
   * Ends a worker when it is idle, and does not replace it. Does nothing if it is the last one, or
   * if each request gets a worker of its own.
   *
   * @return false if none became idle within the limit for the end of workers
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public boolean removeWorker() throws InterruptedException {
    return supply.settings().freshWorkers()
        || members.all().size() <= 1
        || pool.endIdle(supply.settings().destroyTimeout()) != null;
  }

  /** Adds a worker, unless all workers have been replaced while it started. */
  synchronized boolean addIfCurrent(HostedWorker worker, WorkerSupply.Source startedBy) {
    if (!supply.source().equals(startedBy) || supply.isClosing()) {
      return false;
    }
    pool.add(worker);
    return true;
  }

  /** Removes all workers; those that are idle end now, and the others when they are given back. */
  private List<HostedWorker> dismissAll() {
    List<HostedWorker> dismissed = members.all();
    outgoing.addAll(dismissed);
    for (HostedWorker worker : dismissed) {
      members.remove(worker);
      if (members.claim(worker)) {
        outgoing.end(worker, leaving -> leaving.stop(console));
      }
    }
    return dismissed;
  }
}
