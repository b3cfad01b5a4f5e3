/** Runs servers and Maven in the terminal. */
@NullMarked
package dev.rrjava.tools.run;

import org.jspecify.annotations.NullMarked;
