/**
 * Reports over HTTP whether the workers are ready, as RoadRunner's plugin {@code status} does.
 * Depends on {@code host}, {@code jobs}, {@code gateway} and {@code http}.
 */
@NullMarked
package dev.rrjava.devserver.status;

import org.jspecify.annotations.NullMarked;
