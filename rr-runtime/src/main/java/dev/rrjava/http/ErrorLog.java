package dev.rrjava.http;

/** Writes failures to the log, those too that throw when they are printed. */
final class ErrorLog {
  private ErrorLog() {}

  /**
   * Writes a line with a stack trace.
   *
   * @param source the class whose logger is used
   * @param level of the line
   * @param message says what has become of the failure
   * @param failure its message may be made by code that fails in turn; the line has the name of its
   *     class then
   */
  static void write(Class<?> source, System.Logger.Level level, String message, Throwable failure) {
    // Not a constant: the first logger costs start-up time, and most workers never log.
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
