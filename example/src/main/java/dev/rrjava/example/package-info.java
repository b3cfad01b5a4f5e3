/**
 * An example: the timetable of a ferry line, read-only, so that it does not matter which worker
 * answers. {@code Timetable} knows ferries and nothing of HTTP; the other classes are handlers.
 */
@NullMarked
package dev.rrjava.example;

import org.jspecify.annotations.NullMarked;
