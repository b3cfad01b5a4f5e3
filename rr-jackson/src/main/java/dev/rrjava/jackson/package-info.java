/**
 * A codec for bodies that uses Jackson. Depends on the runtime's {@code codec} and {@code http}.
 */
@NullMarked
package dev.rrjava.jackson;

import org.jspecify.annotations.NullMarked;
