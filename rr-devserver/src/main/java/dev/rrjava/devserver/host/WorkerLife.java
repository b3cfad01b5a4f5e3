package dev.rrjava.devserver.host;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What a worker runs in: a process, or a thread of this one. */
interface WorkerLife {
  /** The pid of the process. */
  long pid();

  /** Whether it still runs. */
  boolean isAlive();

  /** Completed with a few words on how it ended, once it has: {@code exit status 1}. */
  CompletableFuture<String> ended();

  /** Has something done when it has ended, with a few words on how. */
  default void onEnd(Consumer<String> action) {
    CompletableFuture<Void> unused = ended().thenAccept(action);
  }

  /** Ends it without asking. */
  void kill();
}
