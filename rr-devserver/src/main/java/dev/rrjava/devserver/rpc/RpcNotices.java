package dev.rrjava.devserver.rpc;

import dev.rrjava.devserver.host.Console;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Shows what is wrong with connections. A client that connects again and again must not fill the
 * terminal: of what is wrong in the same way the first few cases are shown, and then a number for
 * each period.
 */
final class RpcNotices {
  /** How many cases of a period are shown one by one. */
  private static final int SHOWN = 3;

  /** From then on, all cases count as the same. */
  private static final int MOST_CAUSES = 20;

  /** Control characters, which a terminal would obey. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final Console console;
  private final ScheduledExecutorService timer;
  private final Duration period;

  /** The number of cases of this period, by what is wrong. */
  private final Map<String, Integer> counts = new HashMap<>();

  /**
   * Creates them.
   *
   * @param timer shows the numbers at the end of a period
   */
  RpcNotices(Console console, ScheduledExecutorService timer, Duration period) {
    this.console = console;
    this.timer = timer;
    this.period = period;
  }

  /** Shows a line, whatever was shown before. A terminal that fails ends no connection. */
  void say(String text) {
    try {
      console.line("rpc: " + CONTROL.matcher(text).replaceAll("?"));
    } catch (RuntimeException e) {
      System.getLogger(RpcNotices.class.getName())
          .log(System.Logger.Level.WARNING, "can't show: " + text, e);
    }
  }

  /**
   * Shows that a connection ended, unless many did for the same reason.
   *
   * @param what what happened to it
   * @param failure why
   */
  void broken(String what, Throwable failure) {
    String cause =
        what + ": " + (failure.getMessage() == null ? failure.toString() : failure.getMessage());
    if (isShown(cause)) {
      say(cause);
    }
  }

  private synchronized boolean isShown(String cause) {
    if (counts.isEmpty()) {
      try {
        ScheduledFuture<?> unused =
            timer.schedule(this::endPeriod, period.toNanos(), TimeUnit.NANOSECONDS);
      } catch (RejectedExecutionException e) {
        return false; // the server was closed
      }
    }
    boolean isOwn = counts.containsKey(cause) || counts.size() < MOST_CAUSES;
    return counts.merge(isOwn ? cause : "other connections ended", 1, Integer::sum) <= SHOWN;
  }

  private synchronized void endPeriod() {
    Map<String, Integer> ended = Map.copyOf(counts);
    counts.clear();
    ended.forEach(
        (cause, count) -> {
          if (count > SHOWN) {
            say((count - SHOWN) + " more within " + period.toSeconds() + " s: " + cause);
          }
        });
  }
}
