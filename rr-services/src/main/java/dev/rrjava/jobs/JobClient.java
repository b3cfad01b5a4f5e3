package dev.rrjava.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Pushes the jobs of a handler class: the base class of the generated clients. Immutable; each
 * method {@code with…} returns a copy. May be used by any number of threads.
 *
 * @param <C> the client
 */
public abstract class JobClient<C extends JobClient<C>> {
  private final JobQueues queues;
  private final JobOptions options;

  /**
   * Creates a client without options. Called by generated code.
   *
   * @param queues the queues of the server
   */
  protected JobClient(JobQueues queues) {
    this.queues = Objects.requireNonNull(queues, "queues");
    this.options = JobOptions.NONE;
  }

  /**
   * Copies a client with other options. Called by generated code.
   *
   * @param from the client
   * @param options the options of the copy
   */
  protected JobClient(JobClient<C> from, JobOptions options) {
    this.queues = from.queues;
    this.options = Objects.requireNonNull(options, "options");
  }

  /**
   * Returns a client that pushes jobs with some options, in place of those that have been set. An
   * option that is not set leaves that of the job: the pipeline of {@code @Job}.
   *
   * @param newOptions the options
   * @return a copy
   */
  public abstract C with(JobOptions newOptions);

  /**
   * Returns a client that pushes jobs to a pipeline.
   *
   * @param pipeline its name below {@code jobs.pipelines} in the server's configuration
   * @return a copy
   */
  public final C withPipeline(String pipeline) {
    return with(options.withPipeline(pipeline));
  }

  /**
   * Returns a client whose jobs are handled after a delay.
   *
   * @param delay the delay; rounded up to whole seconds
   * @return a copy
   * @throws IllegalArgumentException if it is negative
   */
  public final C withDelay(Duration delay) {
    return with(options.withDelay(delay));
  }

  /**
   * Returns a client whose jobs have a priority.
   *
   * @param priority jobs with a lower number are handled first; 0 for the priority of the pipeline
   * @return a copy
   */
  public final C withPriority(long priority) {
    return with(options.withPriority(priority));
  }

  /**
   * Returns a client whose jobs have a header, which handlers take with {@code @JobHeader}. It
   * replaces values that were set under this name.
   *
   * @param name the name; upper and lower case are the same
   * @param values its values
   * @return a copy
   */
  public final C withHeader(String name, String... values) {
    return with(options.withHeader(name, values));
  }

  /**
   * Pushes a job without a payload. Called by generated code.
   *
   * @param name its name
   * @param pipeline the pipeline unless an option names one; empty for none
   * @return its id
   */
  protected final String pushJob(String name, String pipeline) {
    return queues.push(job(name, pipeline, new byte[0]));
  }

  /**
   * Pushes a job. Called by generated code.
   *
   * @param name its name
   * @param pipeline the pipeline unless an option names one; empty for none
   * @param payload converts the value
   * @param value the value
   * @param <T> the type of the payload
   * @return its id
   */
  protected final <T> String pushJob(String name, String pipeline, JobPayload<T> payload, T value) {
    return queues.push(job(name, pipeline, payload.write(value)));
  }

  /**
   * Pushes jobs with one call of the server. Called by generated code.
   *
   * @param name their name
   * @param pipeline the pipeline unless an option names one; empty for none
   * @param payload converts the values
   * @param values one value for each job
   * @param <T> the type of the payloads
   * @return their ids in the order of the values
   */
  protected final <T> List<String> pushJobs(
      String name, String pipeline, JobPayload<T> payload, List<T> values) {
    List<NewJob> jobs = new ArrayList<>(values.size());
    for (T value : values) {
      jobs.add(job(name, pipeline, payload.write(value)));
    }
    return queues.pushAll(jobs);
  }

  private NewJob job(String name, String pipeline, byte[] payload) {
    NewJob job = NewJob.of(name, payload);
    return options.applyTo(pipeline.isEmpty() ? job : job.withPipeline(pipeline));
  }
}
