package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.PoolSettings;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts the workers of a pool: all of them at once, and later one for each that has ended. A
 * replacement that does not start is tried again every second.
 */
final class WorkerSupply {
  private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);

  /**
   * What workers are started by, and how many.
   *
   * @param starter starts them
   * @param settings the number of workers, and the time limits
   */
  record Source(WorkerStarter starter, PoolSettings settings) {}

  /** Receives the workers that have started. */
  @FunctionalInterface
  interface Recipient {

    /**
     * Receives a worker.
     *
     * @return false if it came too late, since all workers have been replaced meanwhile, or the
     *     pool has been closed
     */
    boolean accept(HostedWorker worker, Source startedBy);
  }

  private final ExecutorService keepers;
  private final Console console;
  private final Recipient recipient;
  private final CrashLoop crashes = new CrashLoop();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Set<Integer> additional = ConcurrentHashMap.newKeySet();
  private volatile Source source;

  /**
   * Creates a supply.
   *
   * @param source what starts the workers
   * @param keepers each start of a worker waits in one of these threads
   * @param console shows why workers do not start
   * @param recipient receives the workers
   */
  WorkerSupply(Source source, ExecutorService keepers, Console console, Recipient recipient) {
    this.source = source;
    this.keepers = keepers;
    this.console = console;
    this.recipient = recipient;
  }

  Source source() {
    return source;
  }

  PoolSettings settings() {
    return source.settings();
  }

  /** Starts all workers, and waits until each has answered the handshake. */
  void startAll() throws ExecutionException, InterruptedException {
    Source current = source;
    ExecutorCompletionService<HostedWorker> starts = new ExecutorCompletionService<>(keepers);
    int count = current.settings().startedWorkers();
    for (int place = 1; place <= count; place++) {
      int number = place;
      starts.submit(() -> current.starter().start(number));
    }
    for (int place = 1; place <= count; place++) {
      deliver(starts.take().get(), current);
    }
  }

  /** Starts workers by another source from now on. */
  void use(Source changed) {
    source = changed;
    additional.clear();
  }

  /**
   * Starts a worker in addition to the others, and waits for it.
   *
   * @param number its number, which no other worker has
   * @throws WorkerStartException if it does not start
   */
  void startAnother(int number) throws WorkerStartException {
    Source current = source;
    deliver(current.starter().start(number), current);
    additional.add(number);
  }

  /** Starts all workers but the first, and does not wait for them. */
  void startRest() {
    for (int place = 2; place <= settings().startedWorkers(); place++) {
      int number = place;
      keepers.execute(() -> start(number));
    }
  }

  /**
   * Starts a worker in place of one that has ended or will, after a pause if this happens again and
   * again.
   *
   * @param worker the worker that is replaced
   * @param reason why, for the console
   */
  void replace(HostedWorker worker, String reason) {
    Duration pause = crashes.pauseAfter(worker);
    console.worker(
        worker.number(),
        reason
            + "; starting a replacement"
            + (pause.isZero() ? "" : " in " + pause.toSeconds() + " s"));
    keepers.execute(
        () -> {
          if (pause.isZero() || !closesWithin(pause)) {
            start(worker.number());
          }
        });
  }

  private void start(int number) {
    String said = "";
    Source current = source;
    while (!isClosing() && isNeeded(number, current)) {
      try {
        deliver(current.starter().start(number), current);
        return;
      } catch (WorkerStartException e) {
        if (!current.equals(source)) {
          return; // the other source starts a worker with this number
        }
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

  private boolean isNeeded(int number, Source current) {
    return number <= current.settings().startedWorkers() || additional.contains(number);
  }

  private void deliver(HostedWorker worker, Source startedBy) {
    if (!recipient.accept(worker, startedBy)) {
      worker.kill();
    }
  }

  boolean isClosing() {
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

  /** Starts no worker any more. */
  void close() {
    closing.countDown();
  }

  /** Kills the workers that are being started. */
  void closeStarter() {
    source.starter().close();
  }
}
