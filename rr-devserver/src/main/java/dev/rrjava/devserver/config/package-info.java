/**
 * Reads {@code .rr.yaml}: the parts that the development server shares with RoadRunner, as records.
 * Knows nothing of workers or HTTP.
 */
@NullMarked
package dev.rrjava.devserver.config;

import org.jspecify.annotations.NullMarked;
