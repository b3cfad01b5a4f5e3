package dev.rrjava.devserver.host;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The process or thread in which a worker runs. */
interface WorkerLife {
  /** Returns the pid of the process. */
  long pid();

  /** Returns whether it is still running. */
  boolean isAlive();

  /**
   * Returns a future that is completed when it has ended, with a few words on how: {@code exit
   * status 1}.
   */
  CompletableFuture<String> ended();

  /** Calls an action when it has ended, with a few words on how. */
  default void onEnd(Consumer<String> action) {
    CompletableFuture<Void> unused = ended().thenAccept(action);
  }

  /** Kills it. */
  void kill();
}
