package dev.rrjava.jobs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A job that is pushed into a queue. Immutable, except for its payload; each method {@code with…}
 * returns a copy.
 */
public final class NewJob {
  private final String name;
  private final byte[] payload;
  private final String id;
  private final JobOptions options;
  private final boolean isAutoAcknowledged;

  private NewJob(
      String name, byte[] payload, String id, JobOptions options, boolean isAutoAcknowledged) {
    this.name = name;
    this.payload = payload;
    this.id = id;
    this.options = options;
    this.isAutoAcknowledged = isAutoAcknowledged;
  }

  /**
   * Returns a job with a random id.
   *
   * @param name the name, which says what is to be done, for example {@code mail.send}
   * @param payload the payload; not copied
   * @return the job
   * @throws IllegalArgumentException if the name is blank
   */
  public static NewJob of(String name, byte[] payload) {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "expected a name that is not blank but was \"" + name + "\"");
    }
    return new NewJob(name, payload, UUID.randomUUID().toString(), JobOptions.NONE, false);
  }

  /**
   * Returns a job with a random id.
   *
   * @param name the name, which says what is to be done, for example {@code mail.send}
   * @param payload the payload; sent as UTF-8
   * @return the job
   * @throws IllegalArgumentException if the name is blank
   */
  public static NewJob of(String name, String payload) {
    return of(name, payload.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns this job with an id, for example one that is the same for the same work, by which a
   * handler recognizes duplicates.
   *
   * @param newId the id
   * @return the job
   * @throws IllegalArgumentException if it is blank
   */
  public NewJob withId(String newId) {
    if (newId.isBlank()) {
      throw new IllegalArgumentException(
          "expected an id that is not blank but was \"" + newId + "\"");
    }
    return new NewJob(name, payload, newId, options, isAutoAcknowledged);
  }

  /**
   * Returns this job with the pipeline that it is pushed to.
   *
   * @param pipeline its name below {@code jobs.pipelines} in the server's configuration
   * @return the job
   */
  public NewJob withPipeline(String pipeline) {
    return withOptions(options.withPipeline(pipeline));
  }

  /**
   * Returns this job with a delay.
   *
   * @param delay the time until it is handled; rounded up to whole seconds
   * @return the job
   * @throws IllegalArgumentException if it is negative, or longer than 2<sup>31</sup> - 1 seconds
   */
  public NewJob withDelay(Duration delay) {
    return withOptions(options.withDelay(delay));
  }

  /**
   * Returns this job with a priority.
   *
   * @param priority jobs with a lower number are handled first; 0 for the priority of the pipeline
   * @return the job
   */
  public NewJob withPriority(long priority) {
    return withOptions(options.withPriority(priority));
  }

  /**
   * Returns this job with a header. It replaces values that were set under this name.
   *
   * @param header the name; upper and lower case are the same
   * @param values its values
   * @return the job
   */
  public NewJob withHeader(String header, String... values) {
    return withOptions(options.withHeader(header, values));
  }

  /**
   * Returns this job with acknowledgement by the server: as soon as the job has left the queue, and
   * before it is handled. If the worker or the server ends meanwhile, the job is lost. Not all
   * drivers support this.
   *
   * @return the job
   */
  public NewJob withAutoAcknowledge() {
    return new NewJob(name, payload, id, options, true);
  }

  NewJob withOptions(JobOptions newOptions) {
    return new NewJob(name, payload, id, newOptions, isAutoAcknowledged);
  }

  /**
   * Returns the name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Returns the payload.
   *
   * @return the job's own array
   */
  public byte[] payload() {
    return payload;
  }

  /**
   * Returns the id.
   *
   * @return the id, which {@link JobQueues#push} also returns
   */
  public String id() {
    return id;
  }

  /**
   * Returns the pipeline.
   *
   * @return its name; empty if none is set
   */
  public Optional<String> pipeline() {
    return options.pipeline();
  }

  /**
   * Returns the delay.
   *
   * @return the time until the job is handled; zero if none is set
   */
  public Duration delay() {
    return options.delay();
  }

  /**
   * Returns the priority.
   *
   * @return the priority; 0 if none is set
   */
  public long priority() {
    return options.priority();
  }

  /**
   * Returns the headers.
   *
   * @return names and values; immutable
   */
  public Map<String, List<String>> headers() {
    return options.headers();
  }

  /**
   * Returns whether the server acknowledges the job before it is handled.
   *
   * @return false unless it was set
   */
  public boolean isAutoAcknowledged() {
    return isAutoAcknowledged;
  }

  JobOptions options() {
    return options;
  }

  /** Returns name, id and pipeline. */
  @Override
  public String toString() {
    return "job \""
        + name
        + "\", id "
        + id
        + pipeline().map(value -> ", pipeline " + value).orElse("");
  }
}
