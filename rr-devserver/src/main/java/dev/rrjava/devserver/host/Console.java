package dev.rrjava.devserver.host;

/** Where lines for the person at the terminal go. Any thread may write. */
@FunctionalInterface
public interface Console {

  /**
   * Shows a line.
   *
   * @param line without its end
   */
  void line(String line);

  /**
   * Shows a line about a worker.
   *
   * @param number of the worker, from 1
   * @param text without the end of the line
   */
  default void worker(int number, String text) {
    line("[worker " + number + "] " + text);
  }
}
