package dev.rrjava.internal.slots;

/**
 * Warnings about the end of this JVM. While it shuts down they go to standard error:
 * java.util.logging closes its handlers in a shutdown hook of its own, and nobody would see them.
 */
final class EndLog {
  private EndLog() {}

  /**
   * Writes a warning.
   *
   * @param source the class whose logger is used, unless the JVM shuts down
   * @param message complete
   */
  static void warn(Class<?> source, String message) {
    if (isShuttingDown()) {
      System.err.println("WARNING: " + message);
    } else {
      System.getLogger(source.getName()).log(System.Logger.Level.WARNING, message);
    }
  }

  /** Whether a shutdown hook could not be added any more. */
  private static boolean isShuttingDown() {
    Thread hook = new Thread();
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
