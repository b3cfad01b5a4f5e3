/**
 * The development server: started from the command line with {@code .rr.yaml}, or by a test or a
 * debugger in its own process.
 */
@NullMarked
package dev.rrjava.devserver;

import org.jspecify.annotations.NullMarked;
