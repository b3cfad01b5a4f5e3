package dev.rrjava.devserver;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Finds out whether standard error is a terminal that shows colours. */
final class Colours {
  private Colours() {}

  static boolean areShown() {
    return areShown(System.getenv(), isTerminal());
  }

  /** Respects <a href="https://no-color.org">NO_COLOR</a>. */
  static boolean areShown(Map<String, String> environment, boolean isTerminal) {
    return isTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  /**
   * Returns whether standard error is a terminal. The JDK only knows about standard input and
   * output, so Linux is asked where it can be.
   */
  private static boolean isTerminal() {
    Path stderr = Path.of("/proc/self/fd/2");
    if (!Files.isSymbolicLink(stderr)) {
      return hasConsole();
    }
    try {
      Path target = Files.readSymbolicLink(stderr);
      return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
    } catch (IOException e) {
      return false; // a process of another user; then nobody sees colours
    }
  }

  /** Up to JDK 21 a console is a terminal; later ones have a method that says so. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
