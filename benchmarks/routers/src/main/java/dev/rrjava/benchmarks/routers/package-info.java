/**
 * The router of this project beside those of others, each asked directly: no bytes are read and
 * none are written. How to run it is in docs/benchmarks.md.
 */
@NullMarked
package dev.rrjava.benchmarks.routers;

import org.jspecify.annotations.NullMarked;
