/**
 * The conversation between RoadRunner and one worker: handshake, wait for a payload, answer it
 * once, stop. Payloads are bytes here; builds on {@code wire} and {@code relay}.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.runtime.worker;

import org.jspecify.annotations.NullMarked;
