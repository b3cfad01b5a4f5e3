package dev.rrjava.devserver.host;

import java.util.concurrent.CompletableFuture;

/**
 * A worker process.
 *
 * @param process the process
 */
record ProcessLife(Process process) implements WorkerLife {
  /** The JDK adds this to the number of the signal that ended a process. */
  private static final int SIGNAL_BASE = 128;

  private static final int MOST_SIGNALS = 64;

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public CompletableFuture<String> ended() {
    return process.onExit().thenApply(exited -> describe(exited.exitValue()));
  }

  /** Returns a few words on how a process ended. */
  static String describe(int status) {
    int signal = status - SIGNAL_BASE;
    return signal > 0 && signal <= MOST_SIGNALS
        ? "killed by signal " + signal
        : "exit status " + status;
  }

  /**
   * Kills the process, and those that it has started: a start script may not be the worker itself.
   */
  @Override
  public void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
