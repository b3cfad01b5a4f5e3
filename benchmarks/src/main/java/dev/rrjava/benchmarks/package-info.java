/**
 * What a worker costs, beside the least that it could: micro-benchmarks for JMH, and programs that
 * measure whole processes. How to run them is in docs/benchmarks.md.
 */
@NullMarked
package dev.rrjava.benchmarks;

import org.jspecify.annotations.NullMarked;
