/**
 * The two streams of bytes between a worker and its server, and where the server listens.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.relay;

import org.jspecify.annotations.NullMarked;
