/** Unwraps, prints and logs exceptions. Depends on no other package. */
@NullMarked
package dev.rrjava.internal.exception;

import org.jspecify.annotations.NullMarked;
