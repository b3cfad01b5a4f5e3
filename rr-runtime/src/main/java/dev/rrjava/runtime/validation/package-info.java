/**
 * Constraints that an application declares of what it takes from requests, and what checks them.
 * Knows {@code http}; the checking itself is left to a library.
 */
@NullMarked
package dev.rrjava.runtime.validation;

import org.jspecify.annotations.NullMarked;
