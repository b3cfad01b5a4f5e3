package dev.rrjava.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How jobs are pushed: options that generated clients set on each of their jobs. Immutable; each
 * method {@code with…} returns a copy.
 */
public final class JobOptions {
  /** No pipeline, no delay, the priority of the pipeline, and no headers. */
  public static final JobOptions NONE = new JobOptions("", Duration.ZERO, 0, Map.of());

  private final String pipeline;
  private final Duration delay;
  private final long priority;
  private final Map<String, List<String>> headers;

  private JobOptions(
      String pipeline, Duration delay, long priority, Map<String, List<String>> headers) {
    this.pipeline = pipeline;
    this.delay = delay;
    this.priority = priority;
    this.headers = headers;
  }

  /**
   * Returns these options with a pipeline.
   *
   * @param newPipeline its name below {@code jobs.pipelines} in the server's configuration; empty
   *     for none
   * @return the options
   */
  public JobOptions withPipeline(String newPipeline) {
    return new JobOptions(newPipeline, delay, priority, headers);
  }

  /**
   * Returns these options with a delay.
   *
   * @param newDelay the time until the jobs are handled; rounded up to whole seconds
   * @return the options
   * @throws IllegalArgumentException if it is negative, or longer than 2<sup>31</sup> - 1 seconds
   */
  public JobOptions withDelay(Duration newDelay) {
    return new JobOptions(pipeline, Delays.checked(newDelay), priority, headers);
  }

  /**
   * Returns these options with a priority.
   *
   * @param newPriority jobs with a lower number are handled first; 0 for the priority of the
   *     pipeline
   * @return the options
   */
  public JobOptions withPriority(long newPriority) {
    return new JobOptions(pipeline, delay, newPriority, headers);
  }

  /**
   * Returns these options with a header. It replaces values that were set under this name.
   *
   * @param name the name; upper and lower case are the same
   * @param values its values
   * @return the options
   */
  public JobOptions withHeader(String name, String... values) {
    return new JobOptions(
        pipeline, delay, priority, HeaderNames.with(headers, name, List.of(values)));
  }

  /**
   * Returns a job with these options. What is not set here stays as it is in the job.
   *
   * @param job the job
   * @return the job
   */
  public NewJob applyTo(NewJob job) {
    JobOptions own = job.options();
    Map<String, List<String>> joined = own.headers;
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      joined = HeaderNames.with(joined, header.getKey(), header.getValue());
    }
    return job.withOptions(
        new JobOptions(
            pipeline.isEmpty() ? own.pipeline : pipeline,
            delay.isZero() ? own.delay : delay,
            priority == 0 ? own.priority : priority,
            joined));
  }

  /**
   * Returns the pipeline.
   *
   * @return its name; empty if none is set
   */
  public Optional<String> pipeline() {
    return pipeline.isEmpty() ? Optional.empty() : Optional.of(pipeline);
  }

  /**
   * Returns the delay.
   *
   * @return the time until the jobs are handled; zero if none is set
   */
  public Duration delay() {
    return delay;
  }

  /**
   * Returns the priority.
   *
   * @return the priority; 0 if none is set
   */
  public long priority() {
    return priority;
  }

  /**
   * Returns the headers.
   *
   * @return names and values; immutable
   */
  public Map<String, List<String>> headers() {
    return headers;
  }
}
