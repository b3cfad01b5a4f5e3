/** A span of OpenTelemetry for each request. */
@NullMarked
package dev.rrjava.opentelemetry;

import org.jspecify.annotations.NullMarked;
