/**
 * What may be declared: one rule a class, each of which returns its findings as a value. Knows
 * {@code model} and {@code report}.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.processor.check;

import org.jspecify.annotations.NullMarked;
