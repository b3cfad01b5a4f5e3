package dev.rrjava.devserver.jobs;

/** Thrown if a queue can't do what it is asked for. The message is for the caller. */
public final class JobQueueException extends Exception {
  private static final long serialVersionUID = 1L;

  JobQueueException(String message) {
    super(message);
  }
}
