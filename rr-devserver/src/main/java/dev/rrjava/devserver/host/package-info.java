/**
 * The server's side of the relay: starts workers, greets them, keeps them in a pool, and takes one
 * request at a time to one of them. Knows frames and relays; nothing of HTTP.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.devserver.host;

import org.jspecify.annotations.NullMarked;
