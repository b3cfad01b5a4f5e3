/** Requests that the development server has recorded, replayed as tests. */
@NullMarked
package dev.rrjava.test.recorded;

import org.jspecify.annotations.NullMarked;
