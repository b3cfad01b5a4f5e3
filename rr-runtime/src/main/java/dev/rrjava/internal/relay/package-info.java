/**
 * Opens relays: standard input and output, tcp and unix sockets. Does not interpret what is sent
 * over them. Builds on {@code dev.rrjava.relay}.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.internal.relay;

import org.jspecify.annotations.NullMarked;
