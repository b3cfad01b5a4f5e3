/**
 * A codec for bodies that uses Avaje Jsonb. Depends on the runtime's {@code codec} and {@code
 * http}.
 */
@NullMarked
package dev.rrjava.jsonb;

import org.jspecify.annotations.NullMarked;
