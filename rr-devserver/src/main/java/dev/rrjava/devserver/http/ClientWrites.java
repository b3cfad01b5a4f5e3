package dev.rrjava.devserver.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.eclipse.jetty.util.Callback;

/**
 * The writes to a client, one after the other. A thread waits only for a client that has not taken
 * the part before: the last part needs no thread.
 */
final class ClientWrites {
  private volatile CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
  private volatile long lastNanos = System.nanoTime();

  /**
   * Starts a write when the client has taken what was written before.
   *
   * @param start starts it, and calls the callback at its end
   * @throws IOException if the client has disconnected
   */
  void write(Consumer<Callback> start) throws IOException {
    await();
    last = start(start);
    if (last.isDone()) {
      await();
    }
  }

  /**
   * Writes the last part, without waiting.
   *
   * @param start starts the write, and calls the callback at its end
   */
  void writeLast(Consumer<Callback> start) {
    last = last.thenCompose(unused -> start(start));
  }

  private CompletableFuture<Void> start(Consumer<Callback> start) {
    CompletableFuture<Void> written = new CompletableFuture<>();
    lastNanos = System.nanoTime();
    start.accept(Callback.from(() -> written.complete(null), written::completeExceptionally));
    return written;
  }

  private void await() throws IOException {
    try {
      last.get();
    } catch (ExecutionException e) {
      throw new IOException("the client has disconnected: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing a response", e);
    }
  }

  /** Returns whether the client has taken all that was written, or has disconnected. */
  boolean isDone() {
    return last.isDone();
  }

  /** Returns whether the client has disconnected. */
  boolean hasFailed() {
    return last.isCompletedExceptionally();
  }

  /** Calls an action when the client has taken all that was written, or has disconnected. */
  void afterLast(Runnable action) {
    last = last.whenComplete((unused, e) -> action.run());
  }

  /** Returns for how long the client has not taken what was written, in nanoseconds. */
  long blockedNanos() {
    return last.isDone() ? 0 : System.nanoTime() - lastNanos;
  }
}
