package dev.rrjava.devserver.host;

/**
 * Shows lines about workers for jobs, which have numbers of their own: the source of a line is
 * {@code job worker 1}, not {@code worker 1}.
 *
 * @param console shows the lines
 */
public record JobWorkerConsole(Console console) implements Console {
  /** What the source of a line about such a worker begins with; its number follows. */
  static final String WORKER = "job worker ";

  @Override
  public void line(String line) {
    console.line(line);
  }

  @Override
  public void labelled(String source, String text) {
    console.labelled(source, text);
  }

  @Override
  public String workerName(int number) {
    return WORKER + number;
  }
}
