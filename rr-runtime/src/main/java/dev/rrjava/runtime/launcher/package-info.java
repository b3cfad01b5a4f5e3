/**
 * The script that the server starts as a worker where one JVM stands behind many, and the command
 * that writes it out. Knows nothing else.
 */
@NullMarked
package dev.rrjava.runtime.launcher;

import org.jspecify.annotations.NullMarked;
