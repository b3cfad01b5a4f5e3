/**
 * What may be declared: one rule a class, each of which returns its findings as a value. Knows
 * {@code model} and {@code report}.
 */
@NullMarked
package dev.rrjava.processor.check;

import org.jspecify.annotations.NullMarked;
