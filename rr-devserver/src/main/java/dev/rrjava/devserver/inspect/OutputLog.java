package dev.rrjava.devserver.inspect;

import dev.rrjava.devserver.host.Console;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Passes lines to the terminal, and remembers the last ones with their times. Thread-safe. */
public final class OutputLog implements Console {
  private static final int KEPT_LINES = 2_000;

  /** Of all lines together, since a line can be long. */
  private static final int KEPT_CHARACTERS = 1 << 20;

  private static final long QUIET_NANOS = 15_000_000;
  private static final long PATIENCE_NANOS = 100_000_000;

  private final Console terminal;
  private final Deque<Line> lines = new ArrayDeque<>();
  private int characters;

  private record Line(long nanos, String source, String text) {}

  /**
   * Creates a log.
   *
   * @param terminal shows the lines
   */
  public OutputLog(Console terminal) {
    this.terminal = terminal;
  }

  @Override
  public void line(String line) {
    terminal.line(line);
  }

  @Override
  public void labelled(String source, String text) {
    synchronized (this) {
      lines.addLast(new Line(System.nanoTime(), source, text));
      characters += text.length();
      while (lines.size() > KEPT_LINES || characters > KEPT_CHARACTERS) {
        characters -= lines.removeFirst().text().length();
      }
    }
    terminal.labelled(source, text);
  }

  /** Returns the lines of some sources between two times of {@link System#nanoTime}. */
  synchronized List<String> between(long start, long end, Predicate<String> sources) {
    return lines.stream()
        .filter(line -> line.nanos() - start >= 0 && line.nanos() - end <= 0)
        .filter(line -> sources.test(line.source()))
        .map(Line::text)
        .toList();
  }

  /**
   * Waits until nothing has been printed for a moment, but not for long: what a worker prints
   * arrives by another way than its reply, and may be later.
   */
  void awaitQuiet() throws InterruptedException {
    long start = System.nanoTime();
    long last = start;
    while (System.nanoTime() - last < QUIET_NANOS && System.nanoTime() - start < PATIENCE_NANOS) {
      Thread.sleep(5);
      last = Math.max(last, lastNanos());
    }
  }

  private synchronized long lastNanos() {
    Line line = lines.peekLast();
    return line == null ? Long.MIN_VALUE : line.nanos();
  }
}
