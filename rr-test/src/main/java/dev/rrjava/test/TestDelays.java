package dev.rrjava.test;

import dev.rrjava.devserver.jobs.Delays;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Delays that elapse when a test says so. Thread-safe. */
final class TestDelays implements Delays {
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparingLong(Entry::due).thenComparingLong(Entry::number));
  private long now;
  private long count;

  private record Entry(long due, long number, Runnable action) {}

  @Override
  public synchronized void after(long nanos, Runnable action) {
    entries.add(new Entry(Math.max(now, now + nanos), count++, action));
  }

  /** Lets time elapse. */
  void skip(Duration time) {
    long end;
    synchronized (this) {
      end = now + time.toNanos();
    }
    for (Entry next = poll(end); next != null; next = poll(end)) {
      next.action().run(); // without this lock: it takes that of the queues
    }
    synchronized (this) {
      now = end;
    }
  }

  private synchronized @Nullable Entry poll(long end) {
    Entry first = entries.peek();
    if (first == null || first.due() > end) {
      return null;
    }
    now = first.due();
    return entries.remove();
  }

  /** Returns the time until the first delay ends; empty if there is none. */
  synchronized Optional<Duration> untilNext() {
    return Optional.ofNullable(entries.peek()).map(entry -> Duration.ofNanos(entry.due() - now));
  }

  @Override
  public synchronized void close() {
    entries.clear();
  }
}
