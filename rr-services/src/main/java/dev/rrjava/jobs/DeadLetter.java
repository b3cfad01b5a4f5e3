package dev.rrjava.jobs;

import java.util.Optional;

/**
 * A job that has failed for good: its handler rejected it, threw an exception after the last
 * attempt, or could not be found, or its payload could not be read.
 *
 * @param job the job
 * @param message the reason
 * @param cause the exception; empty if there was none
 */
public record DeadLetter(ReceivedJob job, String message, Optional<Throwable> cause) {}
