package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.PoolSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The workers, with idle ones in the order in which they became idle. A worker that has ended is
 * replaced at once, whether its end is noticed first or a failed request.
 */
public final class WorkerPool implements AutoCloseable {
  /** How long a request waits for a worker before that is said. */
  private static final Duration BUSY = Duration.ofSeconds(1);

  /** How long keepers may take to end when the pool closes. */
  private static final int KEEPER_SECONDS = 5;

  private final Console console;

  private final WorkerSupply supply;
  private final PoolMembers members = new PoolMembers();
  private final BusyNotice busyNotice;
  private final FreshWorkers fresh;
  private final Supervisor supervisor = new Supervisor(this);

  /** Each start and each stop of a worker waits in one of these threads. */
  private final ExecutorService keepers =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "worker-keeper");
            thread.setDaemon(true);
            return thread;
          });

  private final OutgoingWorkers outgoing;
  private final DynamicWorkers dynamic;
  private final WorkerChanges changes;

  private WorkerPool(WorkerStarter starter, PoolSettings settings, Console console) {
    this.supply =
        new WorkerSupply(
            new WorkerSupply.Source(starter, settings),
            keepers,
            console,
            (worker, startedBy) -> changes().addIfCurrent(worker, startedBy));
    this.console = console;
    this.busyNotice = new BusyNotice(console);
    this.fresh = new FreshWorkers(console);
    this.outgoing = new OutgoingWorkers(keepers, console);
    this.dynamic = new DynamicWorkers(supply, this::endIdle, console);
    this.changes =
        new WorkerChanges(
            new WorkerChanges.Parts(members, supply, outgoing, dynamic, supervisor, keepers),
            new WorkerChanges.Pool() {
              @Override
              public void add(HostedWorker worker) {
                WorkerPool.this.add(worker);
              }

              @Override
              public @Nullable HostedWorker endIdle(Duration patience) throws InterruptedException {
                return WorkerPool.this.endIdle(patience);
              }
            },
            console);
  }

  /**
   * Starts all workers at once, and waits until each has answered the handshake.
   *
   * @param starter starts them; closed with the pool, and also if this method fails
   * @param settings the number of workers, and the time limits
   * @param console shows messages about workers
   * @return the pool
   * @throws WorkerStartException the exception of the first worker that did not start; the others
   *     are ended
   */
  public static WorkerPool start(WorkerStarter starter, PoolSettings settings, Console console)
      throws WorkerStartException {
    WorkerPool pool = new WorkerPool(starter, settings, console);
    try {
      pool.supply.startAll();
      pool.supervisor.watch(settings);
      return pool;
    } catch (ExecutionException e) {
      pool.abandon();
      throw notStarted(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      pool.abandon();
      throw new WorkerStartException("interrupted while starting the workers", e);
    }
  }

  static WorkerStartException notStarted(ExecutionException failure) {
    return failure.getCause() instanceof WorkerStartException exception
        ? exception
        : new WorkerStartException("a worker did not start: " + failure.getCause(), failure);
  }

  /**
   * Returns a pool without workers: requests wait until {@link WorkerChanges#reset}.
   *
   * @param settings the time limits until then
   * @param console shows messages about workers
   * @return the pool
   */
  public static WorkerPool empty(PoolSettings settings, Console console) {
    return new WorkerPool(new NoStarter(), settings, console);
  }

  private void abandon() {
    supply.close();
    supervisor.close();
    dynamic.close();
    supply.closeStarter();
    outgoing.closeStarters();
    keepers.shutdownNow();
    try {
      // A worker that was being started is ended by its keeper.
      keepers.awaitTermination(KEEPER_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Returns whether a worker handles no request at present.
   *
   * @param worker the worker
   * @return true if it waits for one
   */
  public boolean isIdle(HostedWorker worker) {
    return members.isIdle(worker);
  }

  /**
   * Returns what replaces the workers, and changes their number.
   *
   * @return always the same object
   */
  public WorkerChanges changes() {
    return changes;
  }

  private void add(HostedWorker worker) {
    worker.setJobLimit(new Retirement(supply.settings()).jobsOfNewWorker());
    members.add(worker);
    busyNotice.reset();
    worker.onEnd(end -> replace(worker, "ended (" + end + ")", HostedWorker::kill));
  }

  /** Returns the limits of the pool. */
  PoolSettings settings() {
    return supply.settings();
  }

  /**
   * Returns whether a worker is free.
   *
   * @return true if a request would not have to wait
   */
  public boolean hasIdleWorker() {
    return members.hasIdle();
  }

  /**
   * Returns what the busy workers do.
   *
   * @return a phrase for each, such as {@code worker 1 handles GET /}
   */
  public List<String> work() {
    return members.busy().stream().map(worker -> nameOf(worker) + " " + worker.work()).toList();
  }

  /** Returns what names a worker of this pool in lines, such as {@code job worker 1}. */
  String nameOf(HostedWorker worker) {
    return console.workerName(worker.number());
  }

  /**
   * Returns what a worker does.
   *
   * @param worker one of this pool
   * @return a phrase such as {@code handles GET /}; empty if it is idle
   */
  public String workOf(HostedWorker worker) {
    return members.busy().contains(worker) ? worker.work() : "";
  }

  /**
   * Returns the workers that are ready or busy.
   *
   * @return a snapshot, by number
   */
  public List<HostedWorker> workers() {
    return members.all();
  }

  /**
   * Returns the worker that has been idle for longest, or null if none becomes free in time.
   *
   * @param title method and path of the request that needs it
   */
  @Nullable HostedWorker take(String title) throws InterruptedException {
    WorkerSupply.Source current = supply.source();
    if (current.settings().freshWorkers()) {
      return fresh.start(current.starter(), title);
    }
    long start = System.nanoTime();
    HostedWorker worker = awaitIdle(start + Math.min(BUSY.toNanos(), patience()));
    if (worker == null && BUSY.toNanos() < patience()) {
      busyNotice.say(title, members.busy(), current.settings().work());
      worker = awaitIdle(start + patience());
    }
    if (worker == null) {
      dynamic.start(); // not for this request, as in RoadRunner
    } else {
      worker.startRequest(title);
    }
    return worker;
  }

  /** Ends an idle worker without a replacement; returns null if none becomes idle in time. */
  private @Nullable HostedWorker endIdle(Duration patience) throws InterruptedException {
    HostedWorker worker = awaitIdle(System.nanoTime() + patience.toNanos());
    if (worker != null && members.remove(worker)) {
      keepers.execute(() -> worker.stop(console));
      return worker;
    }
    return null;
  }

  private long patience() {
    return supply.settings().allocateTimeout().toNanos();
  }

  private @Nullable HostedWorker awaitIdle(long deadline) throws InterruptedException {
    while (true) {
      HostedWorker worker = members.awaitIdle(deadline);
      if (worker == null || (members.contains(worker) && worker.isAlive())) {
        return worker;
      }
      outgoing.end(worker, leaving -> leaving.stop(console));
    }
  }

  /** Makes a worker idle that has completed its request, or replaces it if that is due. */
  void giveBack(HostedWorker worker) {
    worker.endRequest();
    busyNotice.reset();
    String reason = new Retirement(supply.settings()).afterRequest(worker);
    if (fresh.end(worker, null, ended -> ended.stop(console))) {
      return;
    }
    if (reason != null) {
      worker.setRetired();
      retire(worker, reason);
    } else if (members.giveBack(worker)) {
      return;
    }
    outgoing.end(worker, leaving -> leaving.stop(console));
  }

  /** Replaces a worker if it is idle; returns whether it is. */
  boolean retireIdle(HostedWorker worker, String reason) {
    boolean isIdle = members.claim(worker);
    if (isIdle) {
      retire(worker, reason);
    }
    return isIdle;
  }

  /** Replaces a worker that was told to stop, or has to be. */
  void retire(HostedWorker worker, String reason) {
    replace(worker, reason, retired -> retired.stop(console));
  }

  /**
   * Replaces a worker because somebody asks for it: an idle one is told to end, a busy one is
   * killed.
   *
   * @param worker the worker; nothing happens if it has been replaced already
   */
  public void restart(HostedWorker worker) {
    String reason = "is restarted on request";
    if (members.claim(worker)) {
      retire(worker, reason);
    } else if (members.contains(worker)) {
      kill(worker, reason);
    }
  }

  /** Replaces a worker that can no longer communicate. */
  void kill(HostedWorker worker, String reason) {
    replace(worker, reason, HostedWorker::kill);
  }

  /**
   * Replaces a worker; only the first call for it has an effect. The new worker does not wait until
   * the old one has ended, since clients do not wait either.
   */
  private void replace(HostedWorker worker, String reason, Consumer<HostedWorker> farewell) {
    if (fresh.end(worker, reason, farewell)) {
      return;
    }
    if (members.remove(worker) && !supply.isClosing()) {
      supply.replace(worker, reason);
      keepers.execute(() -> farewell.accept(worker));
    } else {
      outgoing.end(worker, farewell);
    }
  }

  /**
   * Tells idle workers to stop, and kills busy ones: the caller has already waited for requests in
   * progress. No process is left when this method returns.
   */
  @Override
  public void close() {
    supply.close();
    synchronized (keepers) {
      if (!keepers.isShutdown()) { // a second call only waits for the first one
        endAll();
      }
    }
  }

  private void endAll() {
    try {
      List<Future<?>> farewells = new ArrayList<>();
      for (HostedWorker worker : workers()) {
        farewells.add(keepers.submit(() -> sayFarewell(worker)));
      }
      outgoing.killAll();
      fresh.killAll();
      for (Future<?> farewell : farewells) {
        farewell.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      console.line("can't stop a worker: " + e.getCause());
    } finally {
      abandon();
    }
  }

  private void sayFarewell(HostedWorker worker) {
    if (members.isIdle(worker)) {
      worker.stop(console);
    } else {
      worker.kill();
    }
  }
}
