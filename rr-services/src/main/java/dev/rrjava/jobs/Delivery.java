package dev.rrjava.jobs;

import java.util.List;

/**
 * What the response to a job depends on.
 *
 * @param attempt the number of the attempt
 * @param driver the driver of the pipeline
 * @param headerNames the names of the job's headers
 */
record Delivery(int attempt, String driver, List<String> headerNames) {
  /** That of a job that could not be read. */
  static final Delivery UNKNOWN = new Delivery(1, "", List.of());

  static Delivery of(ReceivedJob job) {
    return new Delivery(job.attempt(), job.driver(), List.copyOf(job.headers().keySet()));
  }

  /** Returns the number of the attempt after this one. */
  String nextAttempt() {
    return Long.toString(Math.min(attempt + 1L, Integer.MAX_VALUE));
  }
}
