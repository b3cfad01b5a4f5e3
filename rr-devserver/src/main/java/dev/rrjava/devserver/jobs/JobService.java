package dev.rrjava.devserver.jobs;

import dev.rrjava.devserver.config.JobsSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.JobExchange;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.devserver.host.WorkerStarter;
import dev.rrjava.worker.MalformedPayloadException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Passes the jobs of queues to workers, and does with them what the workers say. */
public final class JobService implements AutoCloseable {
  private static final String SOURCE = "jobs";
  private static final String MEMORY = "memory";

  /** How long to wait for jobs in progress at the end. */
  public static final Duration GRACE = Duration.ofSeconds(10);

  private static final long LOOK_MILLIS = 20;

  /** Control characters, which a terminal would obey. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final JobQueues queues;
  private final WorkerPool pool;
  private final JobExchange exchange;
  private final Console console;

  /** One for each worker, by number; guarded by itself. */
  private final Map<Integer, Thread> threads = new HashMap<>();

  private volatile int threadCount;
  private volatile boolean isClosing;

  private JobService(JobsSettings settings, Console console) {
    this.queues = new JobQueues(settings);
    this.pool = WorkerPool.empty(settings.pool(), console);
    this.exchange = new JobExchange(pool);
    this.console = console;
  }

  /**
   * Creates the queues. Their jobs wait until there are workers: see {@link #reset}.
   *
   * @param settings the queues, and the number of workers
   * @param console shows jobs that have failed
   * @return the service
   */
  public static JobService start(JobsSettings settings, Console console) {
    return new JobService(settings, console);
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
          handle(job.get());
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

  private void handle(JobQueues.ActiveJob active) throws InterruptedException {
    QueuedJob job = active.job();
    Optional<QueuedJob> next = attempt(job);
    if (next.isEmpty()) {
      queues.done(active);
      return;
    }
    try {
      queues.again(active, next.get());
    } catch (JobQueueException e) {
      say(job, "can't be attempted again, and is discarded: " + e.getMessage());
    }
  }

  /**
   * Has a worker handle a job. Whatever the worker sends, the next job must find this thread.
   *
   * @return the job for its next attempt; empty if it is done, or has failed for good
   */
  private Optional<QueuedJob> attempt(QueuedJob job) throws InterruptedException {
    try {
      byte[] reply = exchange.run(job.toString(), job.context(MEMORY), job.payload());
      return nextAttempt(job, JobReply.read(reply));
    } catch (JobExchange.JobFailure e) {
      say(job, "has failed, and is discarded: " + e.getMessage());
    } catch (MalformedPayloadException e) {
      say(job, "is discarded: " + e.getMessage());
    } catch (RuntimeException | Error e) {
      say(job, "is discarded: the server failed to pass it on, or to process its result: " + e);
    }
    return Optional.empty();
  }

  private Optional<QueuedJob> nextAttempt(QueuedJob job, JobReply reply) {
    if (!reply.isFailed()) {
      return Optional.empty();
    }
    if (!reply.isRequeued()) {
      say(job, "was rejected, and is discarded: " + reply.message());
      return Optional.empty();
    }
    QueuedJob next = job.again(reply.headers(), reply.delaySeconds());
    String when = next.isDelayed() ? "in " + reply.delaySeconds() + " s" : "at once";
    say(job, "is attempted again " + when + ": " + reply.message());
    return Optional.of(next);
  }

  private void say(QueuedJob job, String what) {
    console.labelled(SOURCE, CONTROL.matcher(job + " " + what).replaceAll("?"));
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
    exchange.close();
    pool.close();
  }

  private void awaitJobs() throws InterruptedException {
    long deadline = System.nanoTime() + GRACE.toNanos();
    while (!pool.work().isEmpty() && System.nanoTime() - deadline < 0) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }
}
