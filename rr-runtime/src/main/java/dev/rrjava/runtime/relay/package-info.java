/**
 * Where frames come from and go to: standard input and output, tcp or unix sockets, or memory.
 * Knows nothing of what is said over a relay.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.runtime.relay;

import org.jspecify.annotations.NullMarked;
