/**
 * The low-level API: handshake, wait for a payload, respond once, stop. Payloads are bytes. Builds
 * on {@code relay}.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.worker;

import org.jspecify.annotations.NullMarked;
