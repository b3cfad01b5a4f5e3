package dev.rrjava.internal.relay;

import dev.rrjava.relay.Relay;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * The input of a relay that may have no server at its other end: in the console of an IDE standard
 * input looks like a pipe, and a worker would wait there forever without a word. Where it is empty,
 * a worker would end without one.
 */
public final class AwaitedInput extends FilterInputStream {
  private final Runnable notice;
  private final Thread timer;
  private boolean isAwaited = true;

  private AwaitedInput(InputStream in, Duration patience, Runnable notice) {
    super(in);
    this.notice = notice;
    timer = new Thread(() -> await(patience, notice), "relay-notice");
    timer.setDaemon(true);
    timer.start();
  }

  /**
   * Returns a relay with a notice.
   *
   * @param relay the relay
   * @param patience the time after which the notice is given
   * @param notice called once if nothing has arrived until then, by another thread, or if the input
   *     ends before anything has arrived
   * @return the relay
   */
  public static Relay over(Relay relay, Duration patience, Runnable notice) {
    return Relay.of(new AwaitedInput(relay.input(), patience, notice), relay.output());
  }

  private static void await(Duration patience, Runnable notice) {
    try {
      Thread.sleep(patience.toMillis());
    } catch (InterruptedException e) {
      return; // something has arrived
    }
    notice.run();
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    arrived(next);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    arrived(count);
    return count;
  }

  private void arrived(int result) {
    if (isAwaited) {
      isAwaited = false;
      boolean isInTime = timer.isAlive();
      timer.interrupt();
      if (result < 0 && isInTime) {
        notice.run();
      }
    }
  }
}
