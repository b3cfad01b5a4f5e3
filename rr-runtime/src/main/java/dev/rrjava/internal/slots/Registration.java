package dev.rrjava.internal.slots;

import dev.rrjava.worker.Environment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A launcher's registration, in one line: {@code 1|pid|parent|RR_NAME=value|…}, where 1 is the
 * version of this format.
 *
 * @param pid the pid of the launcher
 * @param parentPid the pid of the process that started it: the server
 * @param environment the environment that the server passed to it
 */
record Registration(long pid, long parentPid, Environment environment) {
  private static final String FORM = "1|";

  /**
   * Parses a line.
   *
   * @param line the line without its end
   * @throws IllegalArgumentException if it has a different form; the message says so
   */
  static Registration parse(String line) {
    if (!line.startsWith(FORM)) {
      throw malformed(line, null);
    }
    try {
      int afterPid = line.indexOf('|', FORM.length());
      int afterParent = line.indexOf('|', afterPid + 1);
      long pid = Long.parseLong(line, FORM.length(), afterPid, 10);
      long parent = Long.parseLong(line, afterPid + 1, afterParent, 10);
      if (pid < 1 || parent < 1) {
        throw malformed(line, null);
      }
      return new Registration(
          pid, parent, Environment.of(variables(line.substring(afterParent + 1))));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw malformed(line, e);
    }
  }

  private static Map<String, String> variables(String text) {
    Map<String, String> variables = new HashMap<>();
    int start = 0;
    while (start < text.length()) {
      int bar = text.indexOf('|', start);
      int end = bar < 0 ? text.length() : bar;
      int equals = text.indexOf('=', start);
      if (equals < 0 || equals > end) {
        throw malformed(text, null);
      }
      variables.put(text.substring(start, equals), text.substring(equals + 1, end));
      start = end + 1;
    }
    return variables;
  }

  /**
   * Returns the launcher, if it is alive and still the child of the server that started it. A
   * launcher left over from a crashed run is not, and must not be announced to a server: the server
   * keeps a connection for a pid that it does not wait for, and would use it for the next process
   * that gets that pid.
   */
  Optional<ProcessHandle> launcher() {
    ProcessHandle process = ProcessHandle.of(pid).orElse(null);
    if (process == null) {
      return Optional.empty();
    }
    ProcessHandle parent = process.parent().orElse(null);
    if (parent != null && parent.pid() == parentPid) {
      return Optional.of(process);
    }
    process.destroy();
    return Optional.empty();
  }

  private static IllegalArgumentException malformed(String line, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "expected a line from a launcher of this version (write rr-slot again) but was \""
            + line
            + "\"",
        cause);
  }
}
