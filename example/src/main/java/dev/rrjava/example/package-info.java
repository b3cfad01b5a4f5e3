/**
 * An example: a ferry line, which keeps nothing, so that it does not matter which worker answers.
 * {@code Service} puts the handlers together; {@code Timetable} and the records know ferries and
 * nothing of HTTP. What each handler shows, and what it answers, is in docs/guide.md.
 */
@NullMarked
package dev.rrjava.example;

import org.jspecify.annotations.NullMarked;
