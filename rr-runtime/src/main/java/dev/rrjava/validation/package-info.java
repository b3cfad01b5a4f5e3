/**
 * The interface of a library that checks constraints of parameters, and the response for values
 * that violate them. Builds on {@code http}.
 */
@NullMarked
package dev.rrjava.validation;

import org.jspecify.annotations.NullMarked;
