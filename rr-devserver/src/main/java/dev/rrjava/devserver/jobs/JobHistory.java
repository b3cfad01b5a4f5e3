package dev.rrjava.devserver.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last jobs that were passed to workers, without their payloads. Thread-safe. */
public final class JobHistory {
  /** The number of jobs that are kept. */
  public static final int CAPACITY = 200;

  private final Deque<JobAttempt> attempts = new ArrayDeque<>();

  JobHistory() {}

  synchronized void add(JobAttempt attempt) {
    attempts.addFirst(attempt.withoutPayload());
    if (attempts.size() > CAPACITY) {
      attempts.removeLast();
    }
  }

  /**
   * Returns the jobs.
   *
   * @return one element for each attempt, the latest first
   */
  public synchronized List<JobAttempt> latest() {
    return List.copyOf(attempts);
  }
}
