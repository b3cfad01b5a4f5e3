/**
 * For generated code only: it may change in any release, together with the processor. Converts
 * parameters, matches paths, reads bodies. Builds on {@code http}, {@code codec} and {@code
 * validation}.
 */
@NullMarked
package dev.rrjava.generated;

import org.jspecify.annotations.NullMarked;
