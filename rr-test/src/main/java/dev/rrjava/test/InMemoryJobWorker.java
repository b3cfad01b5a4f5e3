package dev.rrjava.test;

import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.host.ThreadStarter;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.devserver.jobs.JobAttempt;
import dev.rrjava.devserver.jobs.JobAttempts;
import dev.rrjava.devserver.jobs.JobQueues;
import dev.rrjava.jobs.JobHandler;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.JobWorker;
import dev.rrjava.jobs.ReceivedJob;
import dev.rrjava.relay.Relay;
import dev.rrjava.relay.RelayException;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Worker;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A worker for jobs in a thread, and the server's side of its relay. */
final class InMemoryJobWorker implements AutoCloseable {
  static final Environment ENVIRONMENT =
      Environment.of(Map.of("RR_MODE", "jobs", "RR_VERSION", "3.0.0-test"));

  private final JobHandler handler;
  private final Consumer<JobWorker> settings;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final HandlerOutput output = new HandlerOutput();
  private final WorkerPool pool;
  private final JobAttempts attempts;

  /** The thread that is in the handler, or null. */
  private volatile @Nullable Thread serving;

  private volatile @Nullable ReceivedJob received;
  private volatile @Nullable Throwable failure;
  private volatile boolean isClosed;

  private InMemoryJobWorker(JobHandler handler, Consumer<JobWorker> settings, JobQueues queues)
      throws WorkerStartException {
    this.handler = handler;
    this.settings = settings;
    this.pool =
        WorkerPool.start(
            new ThreadStarter(this::serve, log::add), PoolSettings.ofWorkers(1), log::add);
    this.attempts = new JobAttempts(queues, pool, log::add, attempt -> {});
  }

  static InMemoryJobWorker start(
      JobHandler handler, Consumer<JobWorker> settings, JobQueues queues) {
    try {
      return new InMemoryJobWorker(handler, settings, queues);
    } catch (WorkerStartException e) {
      throw new IllegalStateException("the worker did not start: " + e.getMessage(), e);
    }
  }

  private void serve(Relay relay) {
    output.record();
    JobWorker worker = JobWorker.over(Worker.over(relay, ENVIRONMENT));
    settings.accept(worker);
    try {
      worker.serve(this::handle);
    } catch (RelayException e) {
      if (!isClosed) {
        throw e;
      }
      // The relay of a handler that took too long has been closed.
    }
  }

  private JobResult handle(ReceivedJob job) throws Exception {
    received = job;
    serving = Thread.currentThread();
    try {
      JobResult result =
          Objects.requireNonNull(
              handler.handle(job), "a handler must return a result but returned null");
      failure = result.cause().orElse(null);
      return result;
    } catch (Exception | Error e) {
      failure = e;
      throw e;
    } finally {
      serving = null;
    }
  }

  /** Handles the job that is due; empty if there is none. */
  Optional<JobAttempt> runNext() throws InterruptedException {
    log.clear();
    output.clear();
    failure = null;
    received = null;
    return attempts.runNext();
  }

  /** Returns the last job as the worker has received it; null if it has not. */
  @Nullable ReceivedJob received() {
    return received;
  }

  /** Returns the exception that the handler has thrown for the last job. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** Returns what the handler has printed and logged since the start of the last job. */
  List<String> output() {
    return output.lines();
  }

  /** Returns messages of the server since the start of the last job. */
  List<String> log() {
    return List.copyOf(log);
  }

  /** Returns where the handler is at this moment. */
  List<StackTraceElement> stackTrace() {
    Thread thread = serving;
    return thread == null ? List.of() : List.of(thread.getStackTrace());
  }

  boolean isClosed() {
    return isClosed;
  }

  @Override
  public void close() {
    isClosed = true;
    attempts.close();
    pool.close();
  }
}
