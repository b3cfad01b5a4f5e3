/**
 * Checks the model, with a validator for each subject. Depends on {@code model}, {@code report} and
 * {@code type}.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.processor.check;

import org.jspecify.annotations.NullMarked;
