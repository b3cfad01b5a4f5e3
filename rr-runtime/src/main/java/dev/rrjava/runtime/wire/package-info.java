/**
 * Bytes to Goridge frames and back. No policy: what a frame means is decided elsewhere, and this
 * package knows no other of the project.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.runtime.wire;

import org.jspecify.annotations.NullMarked;
