/**
 * Checks values with Avaje Validator. Depends on the runtime's {@code validation} and {@code http}.
 */
@NullMarked
package dev.rrjava.validator;

import org.jspecify.annotations.NullMarked;
