package dev.rrjava.devserver;

import java.util.concurrent.CompletableFuture;

/** The process that has started this server, such as Maven. */
final class ParentProcess {
  private ParentProcess() {}

  /**
   * Ends this process when its parent has ended, by whatever: a program that is killed, or that
   * does not care for the processes that it has started, would leave a server behind.
   */
  static void endTogether() {
    ProcessHandle.current()
        .parent()
        .ifPresent(
            parent -> {
              CompletableFuture<Void> unused =
                  parent
                      .onExit()
                      .thenRun(() -> new Thread(() -> System.exit(0), "end-with-parent").start());
            });
  }
}
