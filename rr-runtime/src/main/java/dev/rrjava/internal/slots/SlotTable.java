package dev.rrjava.internal.slots;

import dev.rrjava.worker.Worker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The slots that serve, each with the lowest number that was free. Thread-safe. */
final class SlotTable {
  private static final Slot[] NO_SLOTS = {};

  private final Set<Slot> slots = new HashSet<>();

  /** By number; free numbers hold their last slot. */
  private final List<Slot> byNumber = new ArrayList<>();

  private boolean isClosed;

  synchronized Slot add(SlotHost host, ProcessHandle launcher, Worker worker) {
    int index = 0;
    while (index < byNumber.size() && slots.contains(byNumber.get(index))) {
      index++;
    }
    Slot slot = new Slot(host, index + 1, launcher, worker);
    if (index < byNumber.size()) {
      byNumber.set(index, slot);
    } else {
      byNumber.add(slot);
    }
    slots.add(slot);
    return slot;
  }

  synchronized void remove(Slot slot) {
    slots.remove(slot);
    if (hasEnded()) {
      notifyAll();
    }
  }

  synchronized Slot[] all() {
    return slots.toArray(NO_SLOTS);
  }

  /** Prevents slots from being added. */
  synchronized void close() {
    isClosed = true;
    notifyAll();
  }

  /**
   * Waits until there is no slot and none can be added.
   *
   * @return false if the time elapsed first
   */
  synchronized boolean awaitEnd(long millis) throws InterruptedException {
    long start = System.nanoTime();
    long left = millis;
    while (!hasEnded() && left > 0) {
      wait(left);
      left = millis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
    return hasEnded();
  }

  private boolean hasEnded() {
    return isClosed && slots.isEmpty();
  }
}
