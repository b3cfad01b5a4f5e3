/**
 * Compares the router of this project with those of other libraries, called directly: no bytes are
 * read or written. docs/benchmarks.md describes how to run it.
 */
@NullMarked
package dev.rrjava.benchmarks.routers;

import org.jspecify.annotations.NullMarked;
