package dev.rrjava.jobs;

/** Describes exceptions in a line, even those that throw an exception when they are printed. */
final class ErrorMessages {
  private ErrorMessages() {}

  /** Returns class and message of an exception, which is the first line of its stack trace. */
  static String of(Throwable exception) {
    try {
      return exception
          .toString()
          .lines()
          .findFirst()
          .orElseGet(() -> exception.getClass().getName());
    } catch (RuntimeException | StackOverflowError e) {
      return exception.getClass().getName();
    }
  }
}
