/**
 * Converts requests of clients to what workers receive, and their replies to responses, by the
 * rules of RoadRunner's HTTP plugin. Does not depend on an HTTP server.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.devserver.gateway;

import org.jspecify.annotations.NullMarked;
