/**
 * Avaje Validator as what checks values. Knows the runtime's {@code validation} and {@code http}.
 */
@NullMarked
package dev.rrjava.validator;

import org.jspecify.annotations.NullMarked;
