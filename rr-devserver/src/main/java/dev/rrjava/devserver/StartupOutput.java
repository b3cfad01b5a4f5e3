package dev.rrjava.devserver;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Shows the server's own first lines before those of the workers, which arrive earlier: what
 * workers write while they start is held back until {@link #open}, but only for a while, since it
 * may explain a start that hangs.
 */
final class StartupOutput implements Consumer<String> {
  private final PrintStream out;
  private final List<String> held = new ArrayList<>();
  private boolean open;

  /**
   * Holds lines back.
   *
   * @param out receives the lines
   * @param patience how long lines are held back at most
   */
  StartupOutput(PrintStream out, Duration patience) {
    this.out = out;
    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> open(List.of()));
  }

  @Override
  public synchronized void accept(String line) {
    if (open) {
      out.println(line);
    } else {
      held.add(line);
    }
  }

  /** Shows some lines, then those that were held back, and holds back none from now on. */
  synchronized void open(List<String> first) {
    first.forEach(out::println);
    held.forEach(out::println);
    held.clear();
    open = true;
  }
}
