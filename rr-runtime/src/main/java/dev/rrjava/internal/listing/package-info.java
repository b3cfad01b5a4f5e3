/** What a worker lists at its start. Depends on no other package. */
@NullMarked
package dev.rrjava.internal.listing;

import org.jspecify.annotations.NullMarked;
