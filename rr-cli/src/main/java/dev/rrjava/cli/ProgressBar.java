package dev.rrjava.cli;

import dev.rrjava.tools.release.Progress;
import java.util.Locale;

/** Prints what is done, and shows on a terminal how far a download is, in one line. */
final class ProgressBar implements Progress, AutoCloseable {
  private static final int WIDTH = 40;
  private static final double MEGABYTE = 1e6;

  /** Moves to the start of the line and clears it. */
  private static final String CLEAR = "\r\u001b[K";

  private final Terminal terminal;
  private long shownPercent = -1;

  ProgressBar(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void update(long bytes, long total) {
    long percent = total > 0 ? Math.min(100, bytes * 100 / total) : (long) (bytes / MEGABYTE);
    if (terminal.canMoveCursor() && percent != shownPercent) {
      shownPercent = percent;
      terminal.messages().print(CLEAR + line(bytes, total));
      terminal.messages().flush();
    }
  }

  @Override
  public void note(String message) {
    close();
    terminal.messages().println(message);
  }

  private static String line(long bytes, long total) {
    String size = String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    if (total <= 0) {
      return size;
    }
    int done = (int) Math.min(WIDTH, bytes * WIDTH / total);
    String bar = "=".repeat(done) + " ".repeat(WIDTH - done);
    return "[" + bar + "] " + size + String.format(Locale.ROOT, " of %.1f MB", total / MEGABYTE);
  }

  @Override
  public void close() {
    if (shownPercent >= 0) {
      shownPercent = -1;
      terminal.messages().print(CLEAR);
      terminal.messages().flush();
    }
  }
}
