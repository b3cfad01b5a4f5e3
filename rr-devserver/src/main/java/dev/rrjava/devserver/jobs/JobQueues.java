package dev.rrjava.devserver.jobs;

import dev.rrjava.devserver.config.JobsSettings;
import dev.rrjava.devserver.config.PipelineSettings;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.host.Console;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The queues in memory. As in RoadRunner, the jobs of all queues that are not paused are taken into
 * one queue by priority, from which workers get them. Thread-safe.
 */
public final class JobQueues implements AutoCloseable {
  private static final String MEMORY = "memory";

  private final Map<String, Pipeline> pipelines = new LinkedHashMap<>();
  private final Set<String> consumed;
  private final PriorityQueue<ActiveJob> next =
      new PriorityQueue<>(
          Comparator.comparingLong((ActiveJob entry) -> entry.job().priority())
              .thenComparingLong(ActiveJob::number));
  private final Delays delays;
  private final Duration pushTimeout;
  private final Console console;

  /** Whether a queue is created by the first job that is pushed to it. */
  private final boolean createsQueues;

  private long taken;

  private boolean isClosed;
  private boolean isHeld;

  /**
   * A job that was taken from its queue, and is not done. The queue may have been destroyed
   * meanwhile, and another one may have its name.
   *
   * @param number says which of two with the same priority came first
   */
  record ActiveJob(QueuedJob job, Pipeline pipeline, long number) {}

  /**
   * Creates the queues.
   *
   * @param settings their names, and which of them are paused
   * @param console shows what happens to a queue that is full
   */
  public JobQueues(JobsSettings settings, Console console) {
    this(settings, Delays.ofSystem(), console, false);
  }

  private JobQueues(JobsSettings settings, Delays delays, Console console, boolean createsQueues) {
    this.delays = delays;
    this.pushTimeout = settings.pushTimeout();
    this.console = console;
    this.createsQueues = createsQueues;
    this.consumed = settings.consumed();
    settings
        .pipelines()
        .forEach(
            (name, pipeline) ->
                pipelines.put(name, new Pipeline(pipeline, consumed.contains(name))));
  }

  /**
   * Returns queues without a configuration: each is created by the first job that is pushed to it.
   *
   * @param delays waits for the end of delays; closed with the queues
   * @param console shows what happens to a queue that is full
   * @return the queues
   */
  public static JobQueues onDemand(Delays delays, Console console) {
    JobsSettings none =
        new JobsSettings(
            PoolSettings.ofWorkers(1),
            List.of(),
            Map.of(),
            Set.of(),
            Map.of(),
            JobsSettings.DEFAULT_PUSH_TIMEOUT);
    return new JobQueues(none, delays, console, true);
  }

  /**
   * Puts jobs into their queues. If one of them can't be put there, those before it are in theirs.
   * Waits for room in a queue that is full.
   *
   * @param jobs the jobs
   * @throws JobQueueException if there is no such queue, it has too many delayed jobs, or there was
   *     no room in time
   */
  public synchronized void push(List<QueuedJob> jobs) throws JobQueueException {
    for (QueuedJob job : jobs) {
      Pipeline pipeline = createsQueues ? create(job.pipeline()) : find(job.pipeline());
      if (!job.isDelayed() && pipeline.isFull()) {
        awaitRoom(pipeline);
      }
      put(pipeline, job.priority() == 0 ? job.withPriority(pipeline.settings.priority()) : job);
    }
  }

  /**
   * Returns whether a push may have to wait.
   *
   * @return true if there is a queue that is full
   */
  public synchronized boolean hasFullQueue() {
    return pipelines.values().stream().anyMatch(Pipeline::isFull);
  }

  private void awaitRoom(Pipeline pipeline) throws JobQueueException {
    if (!pipeline.isFullSaid) {
      pipeline.isFullSaid = true;
      say(
          pipeline,
          "is full, and pushes wait: "
              + Pipeline.MOST_WAITING
              + " jobs wait to be taken; prefetch is "
              + pipeline.settings.prefetch());
    }
    long deadline = System.nanoTime() + pushTimeout.toNanos();
    try {
      while (pipeline.isFull() && !isClosed) {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (millis <= 0) {
          throw full(pipeline, "context deadline exceeded");
        }
        wait(millis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw full(pipeline, "context canceled");
    }
    if (isClosed) {
      throw full(pipeline, "context canceled");
    }
  }

  private static JobQueueException full(Pipeline pipeline, String reason) {
    return new JobQueueException(
        "local pipeline is full, consider to increase prefetch number, current limit: "
            + pipeline.settings.prefetch()
            + ", context error: "
            + reason);
  }

  private void say(Pipeline pipeline, String what) {
    console.labelled("jobs", "pipeline " + pipeline.settings.name() + " " + what);
  }

  private Pipeline create(String name) {
    return pipelines.computeIfAbsent(
        name,
        created ->
            new Pipeline(
                new PipelineSettings(
                    created,
                    MEMORY,
                    PipelineSettings.DEFAULT_PRIORITY,
                    PipelineSettings.DEFAULT_PREFETCH),
                true));
  }

  private Pipeline find(String name) throws JobQueueException {
    Pipeline pipeline = pipelines.get(name);
    if (pipeline == null) {
      throw new JobQueueException("no such pipeline, requested: " + name);
    }
    return pipeline;
  }

  private void put(Pipeline pipeline, QueuedJob job) throws JobQueueException {
    if (!job.isDelayed()) {
      putDue(pipeline, job);
      return;
    }
    if (isClosed) {
      throw new JobQueueException("the server closes");
    }
    if (pipeline.asleep.size() >= Pipeline.MOST_ASLEEP) {
      throw new JobQueueException("max concurrency number reached");
    }
    pipeline.asleep.add(job);
    pipeline.delayed++;
    delays.after(job.delayNanos(), () -> wake(pipeline, job));
  }

  @SuppressWarnings("ReferenceEquality") // the same job, not an equal one
  private synchronized void wake(Pipeline pipeline, QueuedJob job) {
    pipeline.asleep.removeIf(other -> other == job);
    if (pipeline.isFull()) {
      pipeline.delayed--;
      say(pipeline, "is full: " + job + " is discarded at the end of its delay, as by RoadRunner");
      return;
    }
    putDue(pipeline, job);
  }

  private void putDue(Pipeline pipeline, QueuedJob job) {
    pipeline.waiting.add(job);
    takeNext(pipeline);
  }

  private void takeNext(Pipeline pipeline) {
    while (pipeline.hasNext()) {
      next.add(new ActiveJob(pipeline.waiting.remove().traced(), pipeline, taken++));
      pipeline.active++;
      pipeline.isFullSaid = false;
    }
    notifyAll();
  }

  /**
   * Waits for the job that is to be handled next. The caller must call {@link #done} or {@link
   * #again} when it has been handled.
   *
   * @param waits whether the caller still waits; asked again after {@link #wakeAll}
   * @return the job; empty if the caller does not wait any more
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  synchronized Optional<ActiveJob> take(BooleanSupplier waits) throws InterruptedException {
    while (waits.getAsBoolean()) {
      if (!next.isEmpty() && !isHeld) {
        return Optional.of(next.remove());
      }
      wait();
    }
    return Optional.empty();
  }

  /** Returns the job that is to be handled next, as {@link #take} does; empty if none is due. */
  synchronized Optional<ActiveJob> poll() {
    return Optional.ofNullable(next.poll());
  }

  /**
   * Returns the jobs that no worker has.
   *
   * @return those that are due, in the order in which they are handled, and then the others
   */
  public synchronized List<QueuedJob> waiting() {
    List<QueuedJob> jobs = new ArrayList<>();
    next.stream().sorted(next.comparator()).map(ActiveJob::job).forEach(jobs::add);
    pipelines.values().forEach(pipeline -> jobs.addAll(pipeline.waiting));
    pipelines.values().forEach(pipeline -> jobs.addAll(pipeline.asleep));
    return jobs;
  }

  /** Asks all who wait for a job whether they still do. */
  synchronized void wakeAll() {
    notifyAll();
  }

  /** Sets whether jobs are held back, whatever their queue. */
  synchronized void hold(boolean holds) {
    isHeld = holds;
    notifyAll();
  }

  /** Removes a job that has been handled. */
  synchronized void done(ActiveJob handled) {
    Pipeline pipeline = handled.pipeline();
    pipeline.active--;
    if (handled.job().isDelayed()) {
      pipeline.delayed--;
    }
    takeNext(pipeline);
  }

  /**
   * Puts a job that has been handled into its queue again.
   *
   * @param handled the job, which is removed in any case
   * @param job the job for the next attempt
   * @throws JobQueueException if the queue was destroyed, or has too many delayed jobs
   */
  synchronized void again(ActiveJob handled, QueuedJob job) throws JobQueueException {
    done(handled);
    if (handled.pipeline().isDestroyed) {
      throw new JobQueueException("its pipeline was destroyed");
    }
    put(handled.pipeline(), job);
  }

  /**
   * Stops handing out jobs of a queue. Those that have been taken from it are still handled.
   *
   * @param name the queue
   * @throws JobQueueException if there is no such queue, or it is paused already
   */
  public synchronized void pause(String name) throws JobQueueException {
    Pipeline pipeline = find(name);
    if (!pipeline.isReady) {
      throw new JobQueueException("no active listeners, nothing to pause");
    }
    pipeline.isReady = false;
  }

  /**
   * Starts handing out jobs of a queue.
   *
   * @param name the queue
   * @throws JobQueueException if there is no such queue, or it is not paused
   */
  public synchronized void resume(String name) throws JobQueueException {
    Pipeline pipeline = find(name);
    if (pipeline.isReady) {
      throw new JobQueueException("memory listener is already in the active state");
    }
    pipeline.isReady = true;
    takeNext(pipeline);
  }

  /**
   * Removes a queue and its jobs.
   *
   * @param name the queue
   * @throws JobQueueException if there is no such queue
   */
  public synchronized void destroy(String name) throws JobQueueException {
    Pipeline pipeline = find(name);
    pipelines.remove(name);
    pipeline.isDestroyed = true;
    pipeline.waiting.clear();
    next.removeIf(entry -> entry.pipeline() == pipeline);
    notifyAll();
  }

  /**
   * Adds a queue, which is paused unless the configuration names it as one to consume.
   *
   * @param settings the queue
   * @throws JobQueueException if there is one with this name, or the driver is not {@code memory}
   */
  public synchronized void declare(PipelineSettings settings) throws JobQueueException {
    if (pipelines.containsKey(settings.name())) {
      throw new JobQueueException("pipeline already exists, name: " + settings.name());
    }
    if (!settings.driver().equals(MEMORY)) {
      throw new JobQueueException(
          "the development server has the driver memory only, but the pipeline "
              + settings.name()
              + " has the driver \""
              + settings.driver()
              + "\"");
    }
    pipelines.put(settings.name(), new Pipeline(settings, consumed.contains(settings.name())));
  }

  /**
   * Returns the state of the queues.
   *
   * @return one element for each of them
   */
  public synchronized List<PipelineState> states() {
    List<PipelineState> states = new ArrayList<>();
    pipelines.values().forEach(pipeline -> states.add(pipeline.state()));
    return states;
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    notifyAll();
    delays.close();
  }
}
