/**
 * Converts bytes to Goridge frames and back: sizes, bits, checksums and limits. Has no policy, and
 * depends on no other package.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.internal.wire;

import org.jspecify.annotations.NullMarked;
