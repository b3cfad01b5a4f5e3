package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.PoolSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The workers, with idle ones in the order in which they became idle. A worker that has ended is
 * replaced at once, whether its end is noticed first or a failed request.
 */
public final class WorkerPool implements AutoCloseable {
  /** How long a request waits for a worker before that is said. */
  private static final Duration BUSY = Duration.ofSeconds(1);

  private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);

  private final WorkerStarter starter;
  private final PoolSettings settings;
  private final Console console;

  private final BlockingQueue<HostedWorker> idle = new LinkedBlockingQueue<>();
  private final AtomicBoolean saysBusy = new AtomicBoolean();
  private final Set<HostedWorker> members = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);

  /** Each start and each stop of a worker waits in one of these threads. */
  private final ExecutorService keepers =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "worker-keeper");
            thread.setDaemon(true);
            return thread;
          });

  private WorkerPool(WorkerStarter starter, PoolSettings settings, Console console) {
    this.starter = starter;
    this.settings = settings;
    this.console = console;
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
      pool.startAll();
      return pool;
    } catch (ExecutionException e) {
      pool.abandon();
      if (e.getCause() instanceof WorkerStartException exception) {
        throw exception;
      }
      throw new WorkerStartException("a worker did not start: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      pool.abandon();
      throw new WorkerStartException("interrupted while starting the workers", e);
    }
  }

  private void startAll() throws ExecutionException, InterruptedException {
    ExecutorCompletionService<HostedWorker> starts = new ExecutorCompletionService<>(keepers);
    for (int place = 1; place <= settings.workers(); place++) {
      int number = place;
      starts.submit(() -> starter.start(number));
    }
    for (int place = 1; place <= settings.workers(); place++) {
      add(starts.take().get());
    }
  }

  private void abandon() {
    closing.countDown();
    starter.close();
    keepers.shutdownNow();
  }

  private void add(HostedWorker worker) {
    members.add(worker);
    idle.add(worker);
    worker.onEnd(end -> replace(worker, "ended (" + end + ")", HostedWorker::kill));
  }

  /**
   * Returns the workers that are ready or busy.
   *
   * @return a snapshot, by number
   */
  public List<HostedWorker> workers() {
    List<HostedWorker> workers = new ArrayList<>(members);
    workers.sort(Comparator.comparingInt(HostedWorker::number));
    return workers;
  }

  /**
   * Returns the worker that has been idle for longest, or null if none becomes free in time.
   *
   * @param title method and path of the request that needs it
   */
  @Nullable HostedWorker take(String title) throws InterruptedException {
    long start = System.nanoTime();
    HostedWorker worker = awaitIdle(start + Math.min(BUSY.toNanos(), patience()));
    if (worker == null && BUSY.toNanos() < patience()) {
      sayBusy(title);
      worker = awaitIdle(start + patience());
    }
    if (worker != null) {
      worker.startRequest(title);
    }
    return worker;
  }

  private long patience() {
    return settings.allocateTimeout().toNanos();
  }

  private @Nullable HostedWorker awaitIdle(long deadline) throws InterruptedException {
    while (true) {
      HostedWorker worker = idle.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (worker == null || (members.contains(worker) && worker.isAlive())) {
        return worker;
      }
    }
  }

  /** Says what occupies the workers, once until one of them is free. */
  private void sayBusy(String title) {
    if (saysBusy.compareAndSet(false, true)) {
      List<HostedWorker> busy = workers();
      String work =
          busy.stream()
              .map(worker -> "worker " + worker.number() + " " + worker.work())
              .collect(Collectors.joining(", "));
      console.line(
          title
              + " waits for a worker, because "
              + (busy.size() == 1 ? "the only worker is" : "all " + busy.size() + " are")
              + " busy: "
              + work
              + ". Each request occupies a worker until its response is complete; each open stream, too");
    }
  }

  /** Makes a worker idle that has completed its request. */
  void giveBack(HostedWorker worker) {
    saysBusy.set(false);
    if (members.contains(worker)) {
      idle.add(worker);
    }
  }

  /** Replaces a worker that was told to stop, or has to be. */
  void retire(HostedWorker worker, String reason) {
    replace(worker, reason, retired -> retired.stop(console));
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
    if (members.remove(worker) && !isClosing()) {
      console.worker(worker.number(), reason + "; starting a replacement");
      keepers.execute(() -> farewell.accept(worker));
      keepers.execute(() -> refill(worker.number()));
    }
  }

  private void refill(int number) {
    String said = "";
    while (!isClosing()) {
      try {
        HostedWorker worker = starter.start(number);
        add(worker);
        if (isClosing()) {
          worker.kill();
        }
        return;
      } catch (WorkerStartException e) {
        String message = String.valueOf(e.getMessage());
        if (!message.equals(said) && !isClosing()) {
          console.worker(number, "retrying every second: " + message);
        }
        said = message;
        if (closesWithin(RETRY_PAUSE)) {
          return;
        }
      }
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  private boolean closesWithin(Duration time) {
    try {
      return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /**
   * Tells idle workers to stop, and kills busy ones: the caller has already waited for requests in
   * progress. No process is left when this method returns.
   */
  @Override
  public void close() {
    closing.countDown();
    try {
      List<Future<?>> farewells = new ArrayList<>();
      for (HostedWorker worker : workers()) {
        farewells.add(keepers.submit(() -> sayFarewell(worker)));
      }
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
    if (idle.contains(worker)) {
      worker.stop(console);
    } else {
      worker.kill();
    }
  }
}
