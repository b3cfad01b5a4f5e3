/** Threads that serve workers. Knows no other package of the project. Internal. */
@NullMarked
package dev.rrjava.runtime.thread;

import org.jspecify.annotations.NullMarked;
