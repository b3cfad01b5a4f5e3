package dev.rrjava.internal.exception;

import org.jspecify.annotations.Nullable;

/** Logs exceptions, even those that throw an exception when they are printed. */
public final class ErrorLog {
  private ErrorLog() {}

  /**
   * Logs a message with a stack trace.
   *
   * @param source the class whose logger is used
   * @param level the level
   * @param message the message, which says how the exception was handled
   * @param failure the exception, or null if there is none; if it can't be printed, the name of its
   *     class is logged
   */
  public static void write(
      Class<?> source, System.Logger.Level level, String message, @Nullable Throwable failure) {
    // Not a constant: the first logger costs startup time, and most workers never log.
    System.Logger log = System.getLogger(source.getName());
    try {
      log.log(level, message, failure);
    } catch (Throwable e) {
      if (failure == null) {
        throw e;
      }
      log.log(level, message + ": " + ExceptionText.unprintable(failure, e));
    }
  }
}
