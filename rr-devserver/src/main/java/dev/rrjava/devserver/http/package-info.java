/**
 * Reads requests and writes responses in HTTP/1 and HTTP/2, as Go's {@code net/http} does, on which
 * RoadRunner is based. The only package that depends on Jetty, which accepts connections, encrypts
 * them, and has the frames of HTTP/2. What requests and responses mean is decided in {@code
 * gateway}.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.devserver.http;

import org.jspecify.annotations.NullMarked;
