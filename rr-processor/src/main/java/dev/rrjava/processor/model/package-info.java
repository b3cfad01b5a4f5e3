/**
 * The declarations of handler classes, as records. Depends on javac's language model and on {@code
 * type}; uses no messager and no filer.
 *
 * <p><i>Relay protocol, 5.13</i> cites section 5.13 of {@code docs/relay-protocol.md}, in the
 * sources of this project.
 */
@NullMarked
package dev.rrjava.processor.model;

import org.jspecify.annotations.NullMarked;
