/** Jackson as the codec of bodies. Knows the runtime's {@code codec} and {@code http}. */
@NullMarked
package dev.rrjava.jackson;

import org.jspecify.annotations.NullMarked;
