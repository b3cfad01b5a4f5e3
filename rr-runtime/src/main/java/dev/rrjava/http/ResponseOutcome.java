package dev.rrjava.http;

import java.util.Optional;

/**
 * How a request was answered.
 *
 * @param status of the response, also when it did not come to its end; 0 when the worker sent none:
 *     it told the server of an error, gave the request to another worker, or lost the relay
 * @param error what the handler threw, or what ended the response early, such as {@link
 *     dev.rrjava.worker.ClientDisconnectedException}; empty when there was no error, and when an
 *     exception handler made a response of it
 */
public record ResponseOutcome(int status, Optional<Throwable> error) {}
