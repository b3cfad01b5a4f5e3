/** Sends log records to the server's log, with their level and the request that they belong to. */
@NullMarked
package dev.rrjava.logging;

import org.jspecify.annotations.NullMarked;
