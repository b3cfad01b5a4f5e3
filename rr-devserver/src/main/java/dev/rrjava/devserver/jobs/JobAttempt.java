package dev.rrjava.devserver.jobs;

import java.time.Duration;
import java.time.Instant;

/**
 * A job that was passed to a worker, and what became of it.
 *
 * @param job the job, as the worker has received it
 * @param outcome what became of it
 * @param message the reason; empty if it is done
 * @param delaySeconds the time until the next attempt; 0 if there is none
 * @param worker the number of the worker; 0 if no worker has sent a result
 * @param start when it was passed on
 * @param time how long that took
 */
public record JobAttempt(
    QueuedJob job,
    Outcome outcome,
    String message,
    long delaySeconds,
    int worker,
    Instant start,
    Duration time) {

  /** Returns this attempt without the payload, which may be large. */
  JobAttempt withoutPayload() {
    return new JobAttempt(
        job.withoutPayload(), outcome, message, delaySeconds, worker, start, time);
  }

  /** What becomes of a job. */
  public enum Outcome {
    /** It is done. */
    ACKNOWLEDGED,
    /** It has failed for good, as its handler says. */
    REJECTED,
    /** It is attempted again. */
    REQUEUED,
    /** No result was received, or it could not be processed; the job is discarded. */
    FAILED
  }
}
