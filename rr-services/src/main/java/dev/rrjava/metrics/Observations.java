package dev.rrjava.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The values of all histograms that have not been sent yet. Values may be added by any thread; one
 * thread sends them.
 */
final class Observations {
  /** For all histograms together, so that the memory does not depend on their number. */
  static final int CAPACITY = 16_384;

  /** Calls that are made before the reply of the first of them is expected. */
  private static final int BATCH = 128;

  private final BlockingQueue<Observation> queue = new ArrayBlockingQueue<>(CAPACITY);
  private final AtomicLong droppedCount = new AtomicLong();

  /** Taken from the queue; what is left here could not be sent the last time. */
  private final List<Observation> batch = new ArrayList<>();

  private final Runnable halfFull;

  /** A value of a histogram. */
  record Observation(Histogram histogram, double value, List<String> labelValues) {
    String message() {
      return histogram.message(value, labelValues);
    }
  }

  /** Creates an empty collection that calls {@code halfFull} when it should be sent early. */
  Observations(Runnable halfFull) {
    this.halfFull = halfFull;
  }

  /** Adds a value, without waiting. Dropped if there are too many. */
  void add(Observation observation) {
    if (!queue.offer(observation)) {
      droppedCount.incrementAndGet();
    } else if (queue.size() == CAPACITY / 2) {
      halfFull.run();
    }
  }

  /** Sends what is there now. What can't be sent is kept. */
  void send(MetricCalls calls) {
    // No more than there are now: other metrics have to be sent, too.
    for (int left = unsentCount(); left > 0; left -= BATCH) {
      queue.drainTo(batch, BATCH - batch.size());
      calls.observe(batch);
      if (!batch.isEmpty()) {
        return;
      }
    }
  }

  /** Returns how many values have not been sent. To be called by the thread that sends. */
  int unsentCount() {
    return batch.size() + queue.size();
  }

  /** Returns how many values were dropped since the last time, because there were too many. */
  long takeDroppedCount() {
    return droppedCount.getAndSet(0);
  }
}
