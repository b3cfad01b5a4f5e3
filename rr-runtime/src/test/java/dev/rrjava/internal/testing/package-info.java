/**
 * What the tests of more than one module need: recorded exchanges, and skips that are said aloud.
 */
@NullMarked
package dev.rrjava.internal.testing;

import org.jspecify.annotations.NullMarked;
