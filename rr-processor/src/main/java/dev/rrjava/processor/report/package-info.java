/**
 * Diagnostics as values, and the one class that prints them. Knows where something is written,
 * which is all it needs of {@code model}.
 */
@NullMarked
package dev.rrjava.processor.report;

import org.jspecify.annotations.NullMarked;
