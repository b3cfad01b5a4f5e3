/** Avaje Jsonb as the codec of bodies. Knows the runtime's {@code codec} and {@code http}. */
@NullMarked
package dev.rrjava.jsonb;

import org.jspecify.annotations.NullMarked;
