package dev.rrjava.devserver.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains the error of a JVM that is older than the classes it has to run. */
final class OldJava {
  /** What the JVM says, by its versions of class files (JVMS section 4.1). */
  private static final Pattern ERROR =
      Pattern.compile(
          "UnsupportedClassVersionError: (\\S+) .*class file version (\\d+)\\.\\d+\\)"
              + ".*class file versions up to (\\d+)\\.");

  private static final int VERSION_OF_JAVA_0 = 44;

  private OldJava() {}

  /**
   * Explains the error.
   *
   * @param lines what a process has written before it ended
   * @param program what ran
   * @param key the key of its command
   * @return a sentence; empty if the process has ended for another reason
   */
  static Optional<String> explain(List<String> lines, Program program, String key) {
    return lines.stream()
        .map(ERROR::matcher)
        .filter(Matcher::find)
        .findFirst()
        .map(
            error ->
                error.group(1).replace('/', '.')
                    + " needs Java "
                    + release(error.group(2))
                    + ", but "
                    + program.java().map(Path::toString).orElse("the program")
                    + " is Java "
                    + release(error.group(3))
                    + "; name a JDK "
                    + release(error.group(2))
                    + " or later in "
                    + key
                    + ", or compile for release "
                    + release(error.group(3)));
  }

  private static int release(String version) {
    return Integer.parseInt(version) - VERSION_OF_JAVA_0;
  }
}
