/**
 * HTTP on one side, payloads of the relay on the other: what a client sends becomes a request for a
 * worker, what a worker replies becomes a response, both as RoadRunner does it. The only package
 * that knows Jetty.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.devserver.http;

import org.jspecify.annotations.NullMarked;
