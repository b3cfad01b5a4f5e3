/** The commands, their options and what they print; {@code rr-tools} does the work. */
@NullMarked
package dev.rrjava.cli;

import org.jspecify.annotations.NullMarked;
