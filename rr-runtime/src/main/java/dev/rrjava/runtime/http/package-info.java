/**
 * Payloads as HTTP messages: a {@link dev.rrjava.runtime.http.Request} comes in, a {@link
 * dev.rrjava.runtime.http.Response} goes out. Builds on {@code worker}.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.runtime.http;

import org.jspecify.annotations.NullMarked;
