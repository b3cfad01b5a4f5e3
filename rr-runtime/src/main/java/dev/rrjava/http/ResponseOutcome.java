package dev.rrjava.http;

import java.time.Duration;
import java.util.Optional;

/**
 * The outcome of a request.
 *
 * @param status the status of the response, even if it was incomplete; 0 if the worker sent none:
 *     it reported an error to the server, passed the request to another worker, or lost the relay
 * @param error the exception of the handler, or the one that ended the response early, such as
 *     {@link dev.rrjava.worker.ClientDisconnectedException}; empty if nothing failed, or if an
 *     exception handler created a response for it
 * @param duration the time from when the worker had the request until it had sent the response, and
 *     the actions of {@link Request#onComplete} were done
 */
public record ResponseOutcome(int status, Optional<Throwable> error, Duration duration) {}
