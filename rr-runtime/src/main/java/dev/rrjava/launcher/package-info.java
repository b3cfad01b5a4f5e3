/**
 * The script that the server starts as a worker if one JVM serves many workers, and the command
 * that writes it.
 */
@NullMarked
package dev.rrjava.launcher;

import org.jspecify.annotations.NullMarked;
