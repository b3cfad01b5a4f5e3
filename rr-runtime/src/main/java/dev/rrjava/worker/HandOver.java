package dev.rrjava.worker;

import dev.rrjava.relay.RelayException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * The last part of a worker's life, when it has decided to end by itself: the host counts on it
 * until it knows, so that a relay that is closed at once costs somebody a request. The next payload
 * is given to another worker, upon which the host tells this one to end (relay protocol, 12.1).
 *
 * <p>Looks instead of waiting, so that it ends without another thread when no payload comes. Needs
 * next to no heap, for it may be at its end.
 */
final class HandOver {
  /**
   * How long a worker without requests waits for one before it just ends. Longer than a second: so
   * often RoadRunner looks whether it can stop the workers of a pool that is reset or ends (relay
   * protocol, 12.8 and 12.9). Shorter than the patience of those who stop containers, ten seconds.
   */
  static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(3);

  private static final long LOOK_MILLIS = 1;

  private final Worker worker;

  HandOver(Worker worker) {
    this.worker = worker;
  }

  /** Returns when the host has told the worker to end, or no payload has come for a while. */
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
          .log(System.Logger.Level.DEBUG, "the relay was lost while the worker ended", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever interrupts wants the end now
    }
  }

  private boolean isHandedOver(Conversation conversation) throws IOException {
    try {
      return conversation.isReady() && conversation.readNext() && worker.handOver(conversation);
    } catch (OutOfMemoryError e) {
      return false; // the next look may find more, and the last one is not far
    }
  }
}
