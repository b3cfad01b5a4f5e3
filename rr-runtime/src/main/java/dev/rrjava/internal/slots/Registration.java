package dev.rrjava.internal.slots;

import dev.rrjava.worker.Environment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a launcher says of itself, in one line: {@code 1|pid|parent|RR_NAME=value|…}, where 1 is the
 * version of this form.
 *
 * @param pid of the launcher
 * @param parentPid of the process that started it: the server
 * @param environment what the server told it
 */
record Registration(long pid, long parentPid, Environment environment) {
  private static final String FORM = "1|";

  /**
   * Reads a line.
   *
   * @param line without its end
   * @throws IllegalArgumentException when it is of another form; the message says so
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
   * The launcher, if it is alive and still the child of the server that started it. What a crashed
   * run left behind is neither, and a server must not hear of it: a connection for a pid that it
   * does not wait for is kept for whoever gets that pid next.
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
        "not the line of a launcher of this version (write rr-slot anew): \"" + line + "\"", cause);
  }
}
