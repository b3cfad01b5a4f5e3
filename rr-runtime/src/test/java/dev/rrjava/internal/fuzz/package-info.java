/**
 * Fuzz targets for all that reads what others sent. A target is a static method that takes any
 * bytes; it knows no fuzzer, so that the kept corpora can be replayed without one.
 */
@NullMarked
package dev.rrjava.internal.fuzz;

import org.jspecify.annotations.NullMarked;
