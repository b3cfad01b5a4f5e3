package dev.rrjava.jobs;

import dev.rrjava.generated.Violations;
import dev.rrjava.http.Request;
import dev.rrjava.http.Violation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The violations of one job, collected from all parameters of its handler. Used by generated code.
 */
public final class JobViolations extends Violations {
  /** A job has no language: libraries that ask for it get their default. */
  private static final Request NO_REQUEST = Request.builder("GET", "/").build();

  private final ReceivedJob job;

  /**
   * Creates an empty collection.
   *
   * @param job the job that is being checked
   */
  public JobViolations(ReceivedJob job) {
    super(NO_REQUEST);
    this.job = job;
  }

  /**
   * Returns the exception for violations. {@link GeneratedJobs} then rejects the job, without
   * another attempt.
   */
  @Override
  protected RuntimeException exception(List<Violation> found, boolean isAnyOutsideContent) {
    return new UnreadablePayloadException(
        "the job \"" + job.name() + "\" violates constraints: " + text(found));
  }

  private static String text(List<Violation> found) {
    return found.stream()
        .map(part -> part.name().isEmpty() ? part.detail() : part.name() + " " + part.detail())
        .collect(Collectors.joining("; "));
  }
}
