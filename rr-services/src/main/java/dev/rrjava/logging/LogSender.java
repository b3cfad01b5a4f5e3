package dev.rrjava.logging;

import dev.rrjava.logging.LogEntries.Entry;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.rpc.RpcCodec;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends entries one after the other: the server handles calls side by side, and would log them in
 * another order.
 */
final class LogSender {
  private static final Duration CALL_LIMIT = Duration.ofSeconds(2);

  /** How long entries are printed at once after the server has not taken one. */
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** Wakes the thread when this object is closed. */
  private static final Entry END = LogEntries.warning("no record follows");

  private final RpcClient client;
  private final PrintStream fallback;
  private final BlockingQueue<Entry> queue;
  private final AtomicLong droppedCount = new AtomicLong();
  private final Thread thread = new Thread(this::run, "rr-log");
  private boolean isStarted; // guarded by this
  private volatile boolean isClosed;
  private long pausedUntil = System.nanoTime();
  private boolean isAway;

  LogSender(RpcClient client, int capacity, PrintStream fallback) {
    this.client = client;
    this.fallback = fallback;
    this.queue = new ArrayBlockingQueue<>(capacity);
    thread.setDaemon(true);
  }

  /** Takes an entry, without waiting. Dropped if the queue is full. */
  void accept(Entry entry) {
    if (isClosed || Thread.currentThread() == thread) {
      print(entry); // what sending itself logs must not be sent
      return;
    }
    start();
    if (!queue.offer(entry)) {
      droppedCount.incrementAndGet();
    } else if (isClosed && queue.remove(entry)) {
      print(entry); // closed meanwhile
    }
  }

  private synchronized void start() {
    if (!isStarted) {
      isStarted = true;
      thread.start();
    }
  }

  private void run() {
    try {
      while (!isClosed || !queue.isEmpty()) {
        Entry entry = queue.take();
        if (!entry.equals(END)) {
          sendOrPrint(entry);
          reportDropped();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed: the rest is printed
    }
  }

  private void reportDropped() {
    long dropped = droppedCount.getAndSet(0);
    if (dropped > 0) {
      sendOrPrint(
          LogEntries.warning(
              dropped
                  + " log records were dropped: there were more than the server took, or it did not"
                  + " reply"));
    }
  }

  private void sendOrPrint(Entry entry) {
    if (!send(entry)) {
      print(entry);
    }
  }

  private boolean send(Entry entry) {
    if (System.nanoTime() - pausedUntil < 0) {
      return false;
    }
    try {
      client.call(entry.method(), RpcCodec.PROTOBUF, entry.message().toByteArray(), CALL_LIMIT);
      isAway = false;
      return true;
    } catch (RuntimeException e) {
      pausedUntil = System.nanoTime() + PAUSE_NANOS;
      if (!isAway) {
        isAway = true;
        print(
            LogEntries.warning(
                "log records are printed, since the server does not take them: " + e.getMessage()));
      }
      return false;
    }
  }

  private void print(Entry entry) {
    fallback.print(entry.text());
    fallback.flush();
  }

  /** Sends what is in the queue. What can't be sent within the limit is printed. */
  void close(Duration limit) {
    isClosed = true;
    boolean unused = queue.offer(END); // if it is full, the thread does not wait
    synchronized (this) {
      if (!isStarted) {
        return;
      }
    }
    try {
      thread.join(limit.toMillis());
      thread.interrupt();
      thread.join(limit.toMillis());
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
    for (Entry left = queue.poll(); left != null; left = queue.poll()) {
      if (!left.equals(END)) {
        print(left);
      }
    }
  }
}
