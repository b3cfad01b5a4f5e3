package dev.rrjava.cli;

import java.io.PrintWriter;
import java.util.Map;

/**
 * Where a command runs.
 *
 * @param environment the variables of the environment
 * @param isTerminal whether a person watches
 * @param messages for progress
 */
record Terminal(Map<String, String> environment, boolean isTerminal, PrintWriter messages) {

  /** Tells whether lines can be changed: not on a terminal without control sequences. */
  boolean canMoveCursor() {
    return isTerminal && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Tells whether to print colours: on a terminal, unless NO_COLOR is set (no-color.org). */
  boolean hasColours() {
    return canMoveCursor() && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }
}
