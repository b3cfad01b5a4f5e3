package dev.rrjava.internal.slots;

/**
 * Logs warnings about the end of this JVM. During shutdown they go to standard error:
 * java.util.logging closes its handlers in a shutdown hook of its own, and they would be lost.
 */
final class EndLog {
  private EndLog() {}

  /**
   * Writes a warning.
   *
   * @param source the class whose logger is used, unless the JVM is shutting down
   * @param message the complete message
   */
  static void warn(Class<?> source, String message) {
    if (isShuttingDown()) {
      System.err.println("WARNING: " + message);
    } else {
      System.getLogger(source.getName()).log(System.Logger.Level.WARNING, message);
    }
  }

  /** Returns whether the JVM is shutting down, so that no shutdown hook can be added any more. */
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
