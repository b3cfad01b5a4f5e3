package dev.rrjava.jobs;

import dev.rrjava.internal.exception.ExceptionText;
import dev.rrjava.internal.listing.CreatedHandlers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Calls the handler of a job by its name: the base class of the generated {@code Jobs}. An
 * exception of a handler leads to another attempt, as far as its {@code @Retry} declares; after
 * that, the job is rejected, and is a dead letter: see {@link JobWorker#onDeadLetter}. A job with
 * an unknown name, with a payload that can't be read, or with a value that violates a constraint is
 * rejected at once.
 */
public abstract class GeneratedJobs implements JobHandler {
  /** The number of known names that a message lists. */
  private static final int MOST_NAMES = 5;

  private static final CreatedHandlers<GeneratedJobs> CREATED = new CreatedHandlers<>();

  /** Called by generated code. */
  @SuppressWarnings("this-escape") // only kept
  protected GeneratedJobs() {
    CREATED.add(this);
  }

  /**
   * Returns the jobs of a handler. If it does not list them, because it wraps the generated {@code
   * Jobs}, those of all that were created in this process.
   */
  static List<JobInfo> jobsBehind(JobHandler handler) {
    return handler instanceof GeneratedJobs generated
        ? generated.jobs()
        : CREATED.elements(GeneratedJobs::jobs);
  }

  /**
   * Returns the number of a job.
   *
   * @param name its name
   * @return its number; -1 if there is no handler for it
   */
  protected abstract int match(String name);

  /**
   * Calls the handler of a job.
   *
   * @param job its number
   * @param received the job
   * @return the result
   * @throws Exception any exception of the handler
   */
  protected abstract JobResult call(int job, ReceivedJob received) throws Exception;

  /**
   * Returns the policy for exceptions of a handler.
   *
   * @param job its number
   * @return the policy; {@link RetryPolicy#NONE} unless it is overridden
   */
  protected RetryPolicy retry(int job) {
    return RetryPolicy.NONE;
  }

  /**
   * Returns the jobs that have a handler.
   *
   * @return one element for each job
   */
  public abstract List<JobInfo> jobs();

  /**
   * Calls the handler of a job.
   *
   * @param job the job
   * @return the result of the handler; if it throws an exception, another attempt or a rejection
   */
  @Override
  public final JobResult handle(ReceivedJob job) {
    int number = match(job.name());
    if (number < 0) {
      return JobResult.reject(unknown(job.name()));
    }
    try {
      return call(number, job);
    } catch (UnreadablePayloadException e) {
      return JobResult.reject(String.valueOf(e.getMessage())).because(e);
    } catch (Throwable e) {
      return afterException(retry(number), job.attempt(), e);
    }
  }

  private static JobResult afterException(RetryPolicy policy, int attempt, Throwable exception) {
    String message = ExceptionText.firstLine(exception);
    if (!policy.allowsAfter(attempt)) {
      return policy.times() == 0
          ? JobResult.reject(exception)
          : JobResult.reject("attempt " + attempt + ", the last one: " + message)
              .because(exception);
    }
    Duration delay = policy.delayAfter(attempt);
    return JobResult.requeue(
            "attempt " + attempt + " of " + (policy.times() + 1L) + ": " + message, delay)
        .because(exception);
  }

  private String unknown(String name) {
    List<String> known =
        jobs().stream()
            .map(JobInfo::name)
            .sorted(Comparator.comparingInt(other -> NameDistance.between(name, other)))
            .toList();
    String names =
        known.stream()
            .limit(MOST_NAMES)
            .map(other -> "\"" + other + "\"")
            .collect(Collectors.joining(", "));
    return "no handler for a job with the name \""
        + name
        + "\"; there are handlers for "
        + (known.isEmpty() ? "no jobs" : names)
        + (known.size() > MOST_NAMES ? " and " + (known.size() - MOST_NAMES) + " more" : "");
  }
}
