/** Tests of the pool, with workers in threads. */
@NullMarked
package dev.rrjava.devserver.host;

import org.jspecify.annotations.NullMarked;
