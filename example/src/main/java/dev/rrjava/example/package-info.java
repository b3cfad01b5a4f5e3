/**
 * An example: a ferry line. It stores nothing, so any worker can handle any request. {@code
 * Service} combines the handlers; {@code Timetable} and the records know ferries and do not depend
 * on HTTP. docs/guide explains each handler and shows its responses.
 */
@NullMarked
package dev.rrjava.example;

import org.jspecify.annotations.NullMarked;
