package dev.rrjava.devserver.jobs;

import dev.rrjava.devserver.config.JobsSettings;
import dev.rrjava.devserver.config.PipelineSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The queues in memory. As in RoadRunner, the jobs of all queues that are not paused are taken into
 * one queue by priority, from which workers get them. Thread-safe.
 */
public final class JobQueues implements AutoCloseable {
  private static final String MEMORY = "memory";

  private final Map<String, Pipeline> pipelines = new LinkedHashMap<>();
  private final PriorityQueue<Next> next =
      new PriorityQueue<>(
          Comparator.comparingLong((Next entry) -> entry.job().priority())
              .thenComparingLong(Next::number));
  private final ScheduledThreadPoolExecutor delays =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "job-delays");
            thread.setDaemon(true);
            return thread;
          });
  private long taken;

  /**
   * A job that is handled next.
   *
   * @param number says which of two with the same priority came first
   */
  private record Next(QueuedJob job, Pipeline pipeline, long number) {}

  /**
   * Creates the queues.
   *
   * @param settings their names, and which of them are paused
   */
  public JobQueues(JobsSettings settings) {
    settings
        .pipelines()
        .forEach(
            (name, pipeline) ->
                pipelines.put(name, new Pipeline(pipeline, settings.consumed().contains(name))));
  }

  /**
   * Puts jobs into their queues. If there is no queue for one of them, those before it are in
   * theirs.
   *
   * @param jobs the jobs
   * @throws JobQueueException if there is no such queue
   */
  public synchronized void push(List<QueuedJob> jobs) throws JobQueueException {
    for (QueuedJob job : jobs) {
      if (job.id().isEmpty()) {
        throw new JobQueueException("empty ID field not allowed");
      }
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

  private synchronized void put(Pipeline pipeline, QueuedJob job) {
    if (job.delay().isZero()) {
      pipeline.waiting.add(job);
      takeNext(pipeline);
    } else {
      pipeline.delayed++;
      QueuedJob due = job.again(Map.of(), Duration.ZERO);
      Future<?> unused =
          delays.schedule(
              () -> putDelayed(pipeline, due), job.delay().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private synchronized void putDelayed(Pipeline pipeline, QueuedJob job) {
    pipeline.delayed--;
    put(pipeline, job);
  }

  private void takeNext(Pipeline pipeline) {
    while (pipeline.hasNext()) {
      next.add(new Next(pipeline.waiting.remove(), pipeline, taken++));
      pipeline.active++;
    }
    notifyAll();
  }

  /**
   * Waits for the job that is to be handled next. The caller must call {@link #done} or {@link
   * #again} when it has been handled.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  synchronized QueuedJob take() throws InterruptedException {
    while (next.isEmpty()) {
      wait();
    }
    return next.remove().job();
  }

  /** Removes a job that has been handled. */
  synchronized void done(QueuedJob job) {
    Pipeline pipeline = pipelines.get(job.pipeline());
    if (pipeline != null) {
      pipeline.active--;
      takeNext(pipeline);
    }
  }

  /** Puts a job that has been handled into its queue again, unless that was destroyed. */
  synchronized void again(QueuedJob handled, QueuedJob job) {
    done(handled);
    Pipeline pipeline = pipelines.get(job.pipeline());
    if (pipeline != null) {
      put(pipeline, job);
    }
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
    next.removeIf(entry -> entry.pipeline() == pipeline);
  }

  /**
   * Adds a queue, which is paused.
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
    pipelines.put(settings.name(), new Pipeline(settings, false));
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
  public void close() {
    delays.shutdownNow();
  }
}
