package dev.rrjava.devserver.jobs;

import dev.rrjava.devserver.config.JobsSettings;
import dev.rrjava.devserver.config.PipelineSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
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
  private final ScheduledThreadPoolExecutor delays =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "job-delays");
            thread.setDaemon(true);
            return thread;
          });
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
   */
  public JobQueues(JobsSettings settings) {
    this.consumed = settings.consumed();
    settings
        .pipelines()
        .forEach(
            (name, pipeline) ->
                pipelines.put(name, new Pipeline(pipeline, consumed.contains(name))));
  }

  /**
   * Puts jobs into their queues. If one of them can't be put there, those before it are in theirs.
   *
   * @param jobs the jobs
   * @throws JobQueueException if there is no such queue, or it has too many delayed jobs
   */
  public synchronized void push(List<QueuedJob> jobs) throws JobQueueException {
    for (QueuedJob job : jobs) {
      Pipeline pipeline = find(job.pipeline());
      put(pipeline, job.priority() == 0 ? job.withPriority(pipeline.settings.priority()) : job);
    }
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
    if (pipeline.asleep >= Pipeline.MOST_ASLEEP) {
      throw new JobQueueException("max concurrency number reached");
    }
    pipeline.asleep++;
    pipeline.delayed++;
    Future<?> unused =
        delays.schedule(() -> wake(pipeline, job), job.delayNanos(), TimeUnit.NANOSECONDS);
  }

  private synchronized void wake(Pipeline pipeline, QueuedJob job) {
    pipeline.asleep--;
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
    delays.shutdownNow();
  }
}
