package dev.rrjava.http;

/** Logs exceptions, even those that throw an exception when they are printed. */
final class ErrorLog {
  private ErrorLog() {}

  /**
   * Logs a message with a stack trace.
   *
   * @param source the class whose logger is used
   * @param level the level
   * @param message the message, which says how the exception was handled
   * @param failure the exception; if its message can't be created, the name of its class is logged
   */
  static void write(Class<?> source, System.Logger.Level level, String message, Throwable failure) {
    // Not a constant: the first logger costs startup time, and most workers never log.
    System.Logger log = System.getLogger(source.getName());
    try {
      log.log(level, message, failure);
    } catch (RuntimeException | StackOverflowError e) {
      log.log(
          level,
          message
              + ": "
              + failure.getClass().getName()
              + ", which can't be printed: "
              + e.getClass().getName());
    }
  }
}
