/**
 * One JVM behind many workers: processes that do nothing but live are what the host starts, counts
 * and kills, and threads of one JVM speak for them. Builds on {@code worker}; what is answered is
 * not its business. Internal.
 */
@NullMarked
package dev.rrjava.runtime.slots;

import org.jspecify.annotations.NullMarked;
