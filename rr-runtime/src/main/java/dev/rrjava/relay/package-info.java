/**
 * The two byte streams between a worker and its server, and the address of the server.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.relay;

import org.jspecify.annotations.NullMarked;
