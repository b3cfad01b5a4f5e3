package dev.rrjava.worker;

import dev.rrjava.relay.RelayException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Ends a worker that has decided to end by itself. The host counts on the worker until it is
 * informed, so closing the relay at once would cost a client its request. The worker passes the
 * next payload to another worker, and the host then tells this one to end (relay protocol, 12.1).
 *
 * <p>Polls instead of waiting, so that it ends without another thread if no payload arrives. Needs
 * almost no heap, since the heap may be exhausted.
 */
final class HandOver {
  /**
   * How long a worker waits for another request before it just ends. Longer than a second:
   * RoadRunner checks that often whether it can stop the workers of a pool that is reset or ends
   * (relay protocol, 12.8 and 12.9). Shorter than ten seconds, after which container runtimes kill.
   */
  static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(3);

  private static final long LOOK_MILLIS = 1;

  private final Worker worker;

  HandOver(Worker worker) {
    this.worker = worker;
  }

  /**
   * Returns when the host has told the worker to end, or when no payload has arrived for a while.
   */
  void run(Conversation conversation) {
    try {
      long idleSince = System.nanoTime();
      while (!conversation.hasStopped() && System.nanoTime() - idleSince < IDLE_NANOS) {
        if (!isHandedOver(conversation)) {
          Thread.sleep(LOOK_MILLIS);
        } else {
          idleSince = System.nanoTime();
        }
      }
    } catch (IOException | RelayException e) {
      System.getLogger(HandOver.class.getName())
          .log(System.Logger.Level.DEBUG, "the relay was lost while the worker was ending", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever interrupts wants the worker to end now
    }
  }

  private boolean isHandedOver(Conversation conversation) throws IOException {
    try {
      return conversation.isReady() && conversation.readNext() && worker.handOver(conversation);
    } catch (OutOfMemoryError e) {
      return false; // the next poll may find more, and the last one is near
    }
  }
}
