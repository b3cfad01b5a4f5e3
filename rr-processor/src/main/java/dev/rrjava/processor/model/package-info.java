/**
 * What handler classes declare, as records. Knows the language model of javac, and nothing else of
 * the processor: no messager, no filer.
 *
 * <p><i>Relay protocol, 5.13</i> cites section 5.13 of {@code docs/relay-protocol.md}, in the
 * sources of this project.
 */
@NullMarked
package dev.rrjava.processor.model;

import org.jspecify.annotations.NullMarked;
