/**
 * Converts between HTTP and payloads of the relay, as RoadRunner does: requests of clients become
 * requests for workers, and replies of workers become responses. The only package that depends on
 * Jetty.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.devserver.http;

import org.jspecify.annotations.NullMarked;
