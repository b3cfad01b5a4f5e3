/** Metrics of the application, which the server publishes beside its own for Prometheus. */
@NullMarked
package dev.rrjava.metrics;

import org.jspecify.annotations.NullMarked;
