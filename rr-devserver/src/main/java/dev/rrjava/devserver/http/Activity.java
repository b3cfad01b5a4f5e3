package dev.rrjava.devserver.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The clients with a request in progress. Thread-safe. */
final class Activity {
  /** How long a client may take for a part of a response when the server stops. */
  private static final Duration LONGEST_BLOCK = Duration.ofSeconds(1);

  private static final long CHECK_MILLIS = 100;

  private final Set<ActiveClient> active = ConcurrentHashMap.newKeySet();
  private volatile boolean isClosing;

  void add(ActiveClient client) {
    active.add(client);
  }

  void remove(ActiveClient client) {
    active.remove(client);
    if (isClosing) {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  /** Returns whether connections must be closed after their current request. */
  boolean isClosing() {
    return isClosing;
  }

  /**
   * Waits until no request is in progress. Closes the connections of clients that do not read.
   *
   * @param grace the maximum time
   * @return how many requests are still in progress
   * @throws InterruptedException if the thread is interrupted
   */
  synchronized int close(Duration grace) throws InterruptedException {
    isClosing = true;
    long deadline = System.nanoTime() + grace.toNanos();
    while (!active.isEmpty() && System.nanoTime() < deadline) {
      active.forEach(client -> client.closeIfBlocked(LONGEST_BLOCK.toNanos()));
      wait(CHECK_MILLIS);
    }
    return active.size();
  }
}
