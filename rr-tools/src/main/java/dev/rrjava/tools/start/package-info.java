/** Understands the commands of workers, starts workers and measures that. */
@NullMarked
package dev.rrjava.tools.start;

import org.jspecify.annotations.NullMarked;
