package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.PoolSettings;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Checks the workers of a pool at each tick, and has those replaced that are older, larger or
 * longer idle than allowed. A busy worker first completes its request.
 */
final class Supervisor implements AutoCloseable {
  private final WorkerPool pool;
  private @Nullable ScheduledExecutorService ticks;

  Supervisor(WorkerPool pool) {
    this.pool = pool;
  }

  /** Checks from now on by these settings, in place of earlier ones. */
  synchronized void watch(PoolSettings settings) {
    close();
    if (settings.supervisor().watches()) {
      Retirement rules = new Retirement(settings);
      ScheduledExecutorService timer =
          Executors.newSingleThreadScheduledExecutor(
              task -> {
                Thread thread = new Thread(task, "worker-supervisor");
                thread.setDaemon(true);
                return thread;
              });
      long tick = settings.supervisor().tick().toNanos();
      Future<?> unused =
          timer.scheduleWithFixedDelay(() -> check(rules), tick, tick, TimeUnit.NANOSECONDS);
      ticks = timer;
    }
  }

  private void check(Retirement rules) {
    for (HostedWorker worker : pool.workers()) {
      String reason = rules.ofIdle(worker);
      if (reason == null || !pool.retireIdle(worker, reason)) {
        worker.setDue(rules.ofAny(worker));
      }
    }
  }

  @Override
  public synchronized void close() {
    if (ticks != null) {
      ticks.shutdownNow();
    }
  }
}
