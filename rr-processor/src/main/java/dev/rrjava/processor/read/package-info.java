/**
 * From javac's elements to records. Never judges: what is malformed is read as such, so that {@code
 * check} can say what is wrong with it.
 */
@NullMarked
package dev.rrjava.processor.read;

import org.jspecify.annotations.NullMarked;
