package dev.rrjava.test;

import dev.rrjava.devserver.jobs.JobAttempt;
import dev.rrjava.devserver.jobs.JobAttempt.Outcome;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.jobs.ReceivedJob;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A job that was handled, and what became of it. If an assertion fails, its message contains the
 * job, the exception of the handler and what it printed and logged. Immutable.
 */
public final class TestJob {
  private static final String UNKNOWN = "job";

  private final JobAttempt attempt;
  private final @Nullable ReceivedJob received;
  private final @Nullable Throwable failure;
  private final List<String> output;
  private final List<String> log;
  private final @Nullable List<NewJob> pushed;

  /**
   * Creates a job that {@link TestJobs} has had handled.
   *
   * @param worker that has handled it, and nothing since
   * @param pushed the jobs that were pushed meanwhile
   */
  TestJob(JobAttempt attempt, InMemoryJobWorker worker, List<NewJob> pushed) {
    this.attempt = attempt;
    this.received = worker.received();
    this.failure = worker.failure();
    this.output = worker.output();
    this.log = worker.log();
    this.pushed = pushed;
  }

  /** Creates a job that {@link TestServer} has had handled, beside others. */
  TestJob(
      JobAttempt attempt,
      @Nullable ReceivedJob received,
      @Nullable Throwable failure,
      List<String> output) {
    this.attempt = attempt;
    this.received = received;
    this.failure = failure;
    this.output = output;
    this.log = List.of();
    this.pushed = null;
  }

  /** Returns the id, even if the handler has not received the job. */
  String id() {
    return attempt.job().id();
  }

  /**
   * Returns the job as the handler has received it.
   *
   * @return the job
   * @throws IllegalStateException if the handler has not received it
   */
  public ReceivedJob job() {
    ReceivedJob job = received;
    if (job == null) {
      throw new IllegalStateException("the handler has not received the job " + attempt.job());
    }
    return job;
  }

  /**
   * Returns whether the job is done.
   *
   * @return true if the handler has acknowledged it
   */
  public boolean isAcknowledged() {
    return attempt.outcome() == Outcome.ACKNOWLEDGED;
  }

  /**
   * Returns whether the job is attempted again.
   *
   * @return true if it waits again, perhaps with a delay
   */
  public boolean isRequeued() {
    return attempt.outcome() == Outcome.REQUEUED;
  }

  /**
   * Returns whether the job has failed for good.
   *
   * @return true if it was rejected, or lost because of an error
   */
  public boolean isDeadLetter() {
    return !isAcknowledged() && !isRequeued();
  }

  /**
   * Returns the reason.
   *
   * @return the message for the server; empty if the job is done
   */
  public String message() {
    return attempt.message();
  }

  /**
   * Returns the time until the next attempt.
   *
   * @return the delay in whole seconds; zero if there is none
   */
  public Duration delay() {
    return Duration.ofSeconds(attempt.delaySeconds());
  }

  /**
   * Returns the exception that the handler has thrown.
   *
   * @return the exception; empty if there is none
   */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * Returns the jobs that were pushed while this one was handled.
   *
   * @return the jobs, those that are due first
   * @throws IllegalStateException if {@link TestServer} has had it handled, beside others
   */
  public List<NewJob> pushed() {
    List<NewJob> known = pushed;
    if (known == null) {
      throw new IllegalStateException(
          "pushed: expected a job of TestJobs, where one is handled after the other, but this is one"
              + " of TestServer");
    }
    return known;
  }

  /**
   * Checks that the job is done.
   *
   * @return this object
   */
  public TestJob assertAcknowledged() {
    return check(isAcknowledged(), "expected the job to be acknowledged");
  }

  /**
   * Checks that the job has failed for good.
   *
   * @param part a part of the message
   * @return this object
   */
  public TestJob assertRejected(String part) {
    check(attempt.outcome() == Outcome.REJECTED, "expected the job to be rejected");
    return check(
        message().contains(part),
        "message: expected \"" + part + "\" in it but was \"" + message() + '"');
  }

  /**
   * Checks that the job is attempted again.
   *
   * @param delay the time until then
   * @return this object
   */
  public TestJob assertRequeued(Duration delay) {
    check(isRequeued(), "expected the job to be requeued");
    return check(
        delay().equals(delay),
        "delay: expected " + delay.toSeconds() + " s but was " + delay().toSeconds() + " s");
  }

  /**
   * Checks which jobs were pushed while this one was handled.
   *
   * @param names their names, in any order; none if there was none
   * @return this object
   * @throws IllegalStateException if {@link TestServer} has had it handled, beside others
   */
  public TestJob assertPushed(String... names) {
    List<String> expected = List.of(names).stream().sorted().toList();
    List<String> actual = pushed().stream().map(NewJob::name).sorted().toList();
    return check(expected.equals(actual), "pushed: expected " + expected + " but was " + actual);
  }

  /**
   * Checks this job with the assertions of any library.
   *
   * @param assertions throw an {@link AssertionError} if they fail
   * @return this object
   */
  public TestJob assertAll(Consumer<TestJob> assertions) {
    try {
      assertions.accept(this);
      return this;
    } catch (AssertionError e) {
      throw failed(String.valueOf(e.getMessage()), e);
    }
  }

  private TestJob check(boolean holds, String message) {
    if (!holds) {
      throw failed(message, null);
    }
    return this;
  }

  private AssertionError failed(String message, @Nullable Throwable cause) {
    return new AssertionError(message + "\n\n" + this, cause);
  }

  /** Returns the job and what became of it. */
  String line() {
    String name = received == null ? UNKNOWN + " " + attempt.job().name() : received.toString();
    String reason = message().isEmpty() ? "" : ": " + message();
    return name
        + ": "
        + attempt.outcome().name().toLowerCase(Locale.ROOT)
        + (delay().isZero() ? "" : ", delay " + delay().toSeconds() + " s")
        + reason;
  }

  /** Returns the job, what became of it, and what explains it. */
  @Override
  public String toString() {
    return Transcript.ofJob(attempt.job().headers(), attempt.job().payload(), line())
        .explanation(failure, output, log)
        .toString();
  }
}
