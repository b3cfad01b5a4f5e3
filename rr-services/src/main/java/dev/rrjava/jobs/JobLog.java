package dev.rrjava.jobs;

import org.jspecify.annotations.Nullable;

/** Logs what happens to jobs, even if an exception throws another one when it is printed. */
final class JobLog {
  private JobLog() {}

  static void write(System.Logger.Level level, String message, @Nullable Throwable exception) {
    // Not a constant: the first logger costs startup time, and most workers never log.
    System.Logger log = System.getLogger(JobWorker.class.getName());
    try {
      log.log(level, message, exception);
    } catch (RuntimeException | StackOverflowError e) {
      String name = exception == null ? "" : ": " + exception.getClass().getName();
      log.log(level, message + name + ", which can't be printed: " + e.getClass().getName());
    }
  }
}
