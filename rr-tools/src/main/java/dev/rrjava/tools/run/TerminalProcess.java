package dev.rrjava.tools.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that has the terminal of this one, and ends together with it.
 *
 * @param command the program and its arguments
 * @param folder the folder in which it runs
 * @param endsAtSecondSignal whether a second signal makes it end before its requests are complete
 */
public record TerminalProcess(List<String> command, Path folder, boolean endsAtSecondSignal) {
  /** Longer than servers wait for requests in progress. */
  private static final int INTERRUPTED_SECONDS = 40;

  /**
   * Runs the process until it ends, or until this JVM is told to end.
   *
   * @return its exit code
   * @throws IOException if it can't be started
   * @throws InterruptedException if this thread is interrupted
   */
  public int run() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    boolean isToldByTerminal = endsAtSecondSignal && isInTerminal();
    Thread hook = new Thread(() -> stop(process, isToldByTerminal), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    return process.waitFor();
  }

  /**
   * Ends the process together with this one. Ctrl-C in a terminal reaches both; without a terminal,
   * the signal has reached this one only.
   */
  private static void stop(Process process, boolean isToldByTerminal) {
    try {
      boolean isInterrupted =
          isToldByTerminal && process.waitFor(INTERRUPTED_SECONDS, TimeUnit.SECONDS);
      if (!isInterrupted) {
        process.destroy();
        process.waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks the shell, since the console of recent JDKs is there without a terminal, too. */
  private static boolean isInTerminal() throws InterruptedException {
    try {
      return new ProcessBuilder("sh", "-c", "test -t 0").inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false; // a system without a shell
    }
  }
}
