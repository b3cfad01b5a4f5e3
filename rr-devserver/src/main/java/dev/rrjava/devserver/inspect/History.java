package dev.rrjava.devserver.inspect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The last requests. Thread-safe. */
final class History {
  private static final int KEPT = 200;

  private final AtomicLong count = new AtomicLong();
  private final Deque<Recording> last = new ArrayDeque<>();

  long nextNumber() {
    return count.incrementAndGet();
  }

  synchronized void add(Recording recording) {
    if (last.size() == KEPT) {
      last.removeFirst();
    }
    last.addLast(recording);
  }

  /** Returns the requests, the latest first. */
  synchronized List<Recording> latest() {
    List<Recording> latest = new ArrayList<>(last);
    Collections.reverse(latest);
    return latest;
  }

  synchronized Optional<Recording> find(long number) {
    return last.stream().filter(recording -> recording.number() == number).findFirst();
  }
}
