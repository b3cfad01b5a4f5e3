/**
 * Plays traffic that was recorded between clients, a real RoadRunner 3.0 and its workers, and
 * compares what this server makes of it.
 */
@NullMarked
package dev.rrjava.devserver.recorded;

import org.jspecify.annotations.NullMarked;
