/**
 * Reads javac's elements into the model. Malformed declarations are read as such, for {@code check}
 * to report.
 */
@NullMarked
package dev.rrjava.processor.read;

import org.jspecify.annotations.NullMarked;
