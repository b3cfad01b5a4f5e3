/**
 * One JVM behind many workers: processes that do nothing but live are what the host starts, counts
 * and kills, and threads of one JVM speak for them. Builds on {@code worker}; what is answered is
 * not its business. Internal.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.internal.slots;

import org.jspecify.annotations.NullMarked;
