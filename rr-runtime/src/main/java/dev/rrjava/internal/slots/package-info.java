/**
 * One JVM for many workers: the server starts, counts and kills processes that are placeholders,
 * and threads of one JVM act on their behalf. Builds on {@code worker}; does not know how requests
 * are handled. Internal.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.internal.slots;

import org.jspecify.annotations.NullMarked;
