/**
 * The server's side of the relay: starts workers, does the handshake, keeps the workers in a pool,
 * and passes one request at a time to each. Depends on frames and relays, but not on HTTP.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.devserver.host;

import org.jspecify.annotations.NullMarked;
