package dev.rrjava.devserver.host;

/** Shows lines to the user at the terminal. Thread-safe. */
@FunctionalInterface
public interface Console {

  /**
   * Shows a line.
   *
   * @param line the line without its end
   */
  void line(String line);

  /**
   * Shows a line of a process, or about it.
   *
   * @param source the name of the process
   * @param text the line without its end
   */
  default void labelled(String source, String text) {
    line("[" + source + "] " + text);
  }

  /**
   * Shows a line about a worker.
   *
   * @param number the number of the worker, starting at 1
   * @param text the line without its end
   */
  default void worker(int number, String text) {
    labelled("worker " + number, text);
  }
}
