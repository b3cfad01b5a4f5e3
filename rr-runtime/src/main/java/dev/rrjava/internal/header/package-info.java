/**
 * Names, values and tokens of header fields (RFC 9110 section 5). Depends on no other package.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.internal.header;

import org.jspecify.annotations.NullMarked;
