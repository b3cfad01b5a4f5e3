package dev.rrjava.devserver.host;

/** Shows lines to the user at the terminal. Thread-safe. */
@FunctionalInterface
public interface Console {
  /** What the source of a line about a worker begins with; its number follows. */
  String WORKER = "worker ";

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
   * Returns whether a source is a worker with a process of its own, for requests or for jobs.
   *
   * @param source the name of the source
   * @return false for the development server, a program or a JVM that workers share
   */
  static boolean isWorker(String source) {
    return source.startsWith(WORKER) || source.startsWith(JobWorkerConsole.WORKER);
  }

  /**
   * Returns what names a worker in lines.
   *
   * @param number the number of the worker, starting at 1
   * @return its name
   */
  default String workerName(int number) {
    return WORKER + number;
  }

  /**
   * Shows a line about a worker.
   *
   * @param number the number of the worker, starting at 1
   * @param text the line without its end
   */
  default void worker(int number, String text) {
    labelled(workerName(number), text);
  }
}
