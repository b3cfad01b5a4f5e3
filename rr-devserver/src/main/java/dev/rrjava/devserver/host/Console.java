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
   * Shows a line of a process, or about it.
   *
   * @param source what the process is called
   * @param text without the end of the line
   */
  default void labelled(String source, String text) {
    line("[" + source + "] " + text);
  }

  /**
   * Shows a line about a worker.
   *
   * @param number of the worker, from 1
   * @param text without the end of the line
   */
  default void worker(int number, String text) {
    labelled("worker " + number, text);
  }
}
