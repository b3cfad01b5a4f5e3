/** Threads that serve workers. Depends on no other package of the project. Internal. */
@NullMarked
package dev.rrjava.internal.thread;

import org.jspecify.annotations.NullMarked;
