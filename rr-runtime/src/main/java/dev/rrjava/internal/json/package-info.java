/**
 * Reads JSON (RFC 8259) in place, and writes JSON strings. Builds on {@code worker} for the
 * exception of a malformed payload.
 */
@NullMarked
package dev.rrjava.internal.json;

import org.jspecify.annotations.NullMarked;
