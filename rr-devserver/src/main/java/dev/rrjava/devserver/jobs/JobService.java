package dev.rrjava.devserver.jobs;

import dev.rrjava.devserver.config.JobsSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.JobWorkerConsole;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.devserver.host.WorkerStarter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Passes the jobs of queues to workers, and does with them what the workers say. */
public final class JobService implements AutoCloseable {
  /** How long to wait for jobs in progress at the end. */
  public static final Duration GRACE = Duration.ofSeconds(10);

  private static final long LOOK_MILLIS = 20;

  private final JobQueues queues;
  private final WorkerPool pool;
  private final JobAttempts attempts;
  private final JobHistory history = new JobHistory();

  /** One for each worker, by number; guarded by itself. */
  private final Map<Integer, Thread> threads = new HashMap<>();

  private volatile int threadCount;
  private volatile boolean isClosing;

  private JobService(
      JobQueues queues, PoolSettings settings, Console console, Consumer<JobAttempt> listener) {
    this.queues = queues;
    this.pool = WorkerPool.empty(settings, new JobWorkerConsole(console));
    this.attempts =
        new JobAttempts(
            queues,
            pool,
            console,
            attempt -> {
              history.add(attempt);
              listener.accept(attempt);
            });
  }

  /**
   * Creates the queues. Their jobs wait until there are workers: see {@link #reset}.
   *
   * @param settings the queues, and the number of workers
   * @param console shows jobs that have failed
   * @return the service
   */
  public static JobService start(JobsSettings settings, Console console) {
    return start(new JobQueues(settings, console), settings.pool(), console, attempt -> {});
  }

  /**
   * Creates a service for existing queues. Their jobs wait until there are workers: see {@link
   * #reset}.
   *
   * @param queues the queues; closed with the service
   * @param settings the number of workers
   * @param console shows jobs that have failed
   * @param listener is called after each attempt
   * @return the service
   */
  public static JobService start(
      JobQueues queues, PoolSettings settings, Console console, Consumer<JobAttempt> listener) {
    return new JobService(queues, settings, console, listener);
  }

  /**
   * Replaces all workers, each after its job. Returns when the first new one is ready.
   *
   * @param starter starts the new workers; closed with this service, and if this method fails
   * @param settings the number of workers and their limits
   * @throws WorkerStartException if the first new worker does not start
   */
  public void reset(WorkerStarter starter, PoolSettings settings) throws WorkerStartException {
    pool.changes().reset(starter, settings);
    passOnWith(settings.workers());
  }

  /**
   * Sets whether jobs are held back, for example while there are no workers with the present code.
   * Those in progress are completed.
   *
   * @param holds whether
   */
  public void hold(boolean holds) {
    queues.hold(holds);
  }

  /** Changes the number of threads that pass jobs on. A surplus one ends after its job. */
  private void passOnWith(int count) {
    synchronized (threads) {
      threadCount = count;
      for (int i = 1; i <= count && !isClosing; i++) {
        threads.computeIfAbsent(i, this::startThread);
      }
    }
    queues.wakeAll();
  }

  private Thread startThread(int number) {
    Thread thread = new Thread(() -> passOn(number), "jobs-" + number);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /**
   * Returns the workers.
   *
   * @return always the same object
   */
  public WorkerPool pool() {
    return pool;
  }

  /**
   * Returns the queues.
   *
   * @return always the same object
   */
  public JobQueues queues() {
    return queues;
  }

  /**
   * Returns the last jobs.
   *
   * @return always the same object
   */
  public JobHistory history() {
    return history;
  }

  /**
   * Returns the number of workers.
   *
   * @return that at present; some may not be ready yet
   */
  public int workerCount() {
    return threadCount;
  }

  private void passOn(int number) {
    try {
      while (remains(number)) {
        Optional<JobQueues.ActiveJob> job = queues.take(() -> number <= threadCount);
        if (job.isPresent()) {
          attempts.run(job.get());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server closes
    }
  }

  private boolean remains(int number) {
    synchronized (threads) {
      boolean remains = number <= threadCount && !isClosing;
      if (!remains) {
        threads.remove(number);
      }
      return remains;
    }
  }

  /**
   * Waits for jobs in progress, and ends the workers. Jobs that wait are lost, as with RoadRunner.
   */
  @Override
  public void close() {
    isClosing = true;
    try {
      awaitJobs();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (threads) {
      threads.values().forEach(Thread::interrupt);
    }
    queues.close();
    attempts.close();
    pool.close();
  }

  private void awaitJobs() throws InterruptedException {
    long deadline = System.nanoTime() + GRACE.toNanos();
    while (!pool.work().isEmpty() && System.nanoTime() - deadline < 0) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }
}
