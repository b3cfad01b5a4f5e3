/**
 * Handles HTTP requests and sends responses: {@link dev.rrjava.http.HttpWorker}, {@link
 * dev.rrjava.http.Request}, {@link dev.rrjava.http.Response} and their parts. Builds on {@code
 * worker}.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.http;

import org.jspecify.annotations.NullMarked;
