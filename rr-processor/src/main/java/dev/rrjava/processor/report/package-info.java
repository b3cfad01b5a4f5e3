/**
 * Diagnostics as values, and the class that prints them. Depends on {@code model} for locations.
 */
@NullMarked
package dev.rrjava.processor.report;

import org.jspecify.annotations.NullMarked;
