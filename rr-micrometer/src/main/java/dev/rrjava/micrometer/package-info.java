/** Publishes the meters of Micrometer through the server. */
@NullMarked
package dev.rrjava.micrometer;

import org.jspecify.annotations.NullMarked;
