package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.DynamicSettings;
import java.time.Duration;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Starts more workers after a request has waited for one in vain, and ends as many when they are
 * not needed any more, at the pace of RoadRunner.
 */
final class DynamicWorkers implements AutoCloseable {
  /** The time between two attempts to start more. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** How long to wait for a worker that can be ended. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** The pool, from which workers are taken. */
  @FunctionalInterface
  interface Pool {

    /**
     * Ends the worker that has been idle for longest; returns null if none becomes idle in time.
     */
    @Nullable HostedWorker endIdle(Duration patience) throws InterruptedException;
  }

  private final WorkerSupply supply;
  private final Pool pool;
  private final Console console;
  private final AtomicBoolean mayStart = new AtomicBoolean(true);
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "dynamic-workers");
            thread.setDaemon(true);
            return thread;
          });

  /** The numbers of workers that have been ended, to be used again. */
  private final NavigableSet<Integer> freeNumbers = new TreeSet<>();

  private volatile long lastNeededNanos;
  private int count;
  private int numberCount;
  private @Nullable Future<?> ticks;

  /**
   * Creates it without workers.
   *
   * @param supply starts workers
   * @param pool has the workers
   * @param console shows what happens
   */
  DynamicWorkers(WorkerSupply supply, Pool pool, Console console) {
    this.supply = supply;
    this.pool = pool;
    this.console = console;
  }

  /**
   * Starts workers if they are configured, and waits for them; the caller is a request's thread.
   */
  void start() {
    DynamicSettings settings = supply.settings().dynamic().orElse(null);
    if (settings == null) {
      return;
    }
    lastNeededNanos = System.nanoTime();
    if (mayStart.compareAndSet(true, false)) {
      startBatch(settings);
      if (!timer.isShutdown()) {
        Future<?> unused =
            timer.schedule(() -> mayStart.set(true), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  private synchronized void startBatch(DynamicSettings settings) {
    if (timer.isShutdown()) {
      return;
    }
    if (ticks == null) {
      long tick = settings.idleTimeout().toNanos();
      ticks = timer.scheduleAtFixedRate(() -> endBatch(settings), tick, tick, TimeUnit.NANOSECONDS);
    }
    for (int i = 0; i < settings.spawnRate() && count < settings.maxWorkers(); i++) {
      Integer free = freeNumbers.pollFirst();
      int number = free == null ? supply.settings().startedWorkers() + ++numberCount : free;
      try {
        String work = supply.settings().work().noun();
        console.worker(number, "starts, since a " + work + " has waited for a worker in vain");
        supply.startAnother(number);
        count++;
      } catch (WorkerStartException e) {
        freeNumbers.add(number);
        console.worker(number, "did not start: " + e.getMessage());
      }
    }
  }

  private synchronized void endBatch(DynamicSettings settings) {
    if (System.nanoTime() - lastNeededNanos < settings.idleTimeout().toNanos()) {
      return;
    }
    try {
      for (int left = Math.min(count, settings.spawnRate()); left > 0; left--) {
        HostedWorker worker = pool.endIdle(PATIENCE);
        if (worker == null) {
          return;
        }
        console.worker(worker.number(), "ends, since fewer workers are needed");
        freeNumbers.add(worker.number());
        count--;
      }
      if (count == 0) {
        stopTicks();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopTicks() {
    if (ticks != null) {
      ticks.cancel(false);
      ticks = null;
    }
  }

  /** Notes that all workers have been replaced by others, none of them in addition. */
  synchronized void reset() {
    freeNumbers.clear();
    count = 0;
    numberCount = 0;
    stopTicks();
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
