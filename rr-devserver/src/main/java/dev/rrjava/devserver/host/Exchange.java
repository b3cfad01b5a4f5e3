package dev.rrjava.devserver.host;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.ProtocolException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passes requests to workers and their responses back, one at a time for each worker (relay
 * protocol, sections 8 to 12). An error of a worker fails its own request, and may end that worker;
 * other requests are not affected.
 */
public final class Exchange implements AutoCloseable {
  /**
   * The reply of a worker that asks to be replaced; its request is passed to another worker (12.1).
   */
  private static final byte[] RETREAT = "{\"stop\":true}".getBytes(StandardCharsets.US_ASCII);

  private final WorkerPool pool;
  private final Console console;
  private final Watchdog watchdog = new Watchdog();
  private final ExecutionLimit limit;
  private final ReplyReceiver replies;

  /** The number of requests that are in progress or wait for a worker. */
  private final AtomicInteger queue = new AtomicInteger();

  /**
   * Creates an exchange with the workers of a pool.
   *
   * @param pool the workers
   * @param streamTimeout how long a worker may take to end a stream after it is told to
   * @param console the console for errors of workers
   */
  public Exchange(WorkerPool pool, Duration streamTimeout, Console console) {
    this.pool = pool;
    this.limit = new ExecutionLimit(pool, watchdog);
    this.replies = new ReplyReceiver(pool, streamTimeout, console, watchdog, limit);
    this.console = console;
  }

  /**
   * Passes a request to a worker, and waits for its reply.
   *
   * @param title method and path of the request, for messages
   * @param context the request without its body
   * @param body the body
   * @param sink receives the reply
   * @param listener is told what happens
   * @return the outcome
   * @throws InterruptedException if the thread is interrupted while it waits for a worker
   */
  public Outcome run(
      String title, byte[] context, byte[] body, ReplySink sink, RequestListener listener)
      throws InterruptedException {
    if (!enters(title)) {
      listener.failed("it was refused because of http.pool.max_queue_size");
      return Outcome.FAILED;
    }
    try {
      return runWithWorker(title, context, body, sink, listener);
    } finally {
      queue.decrementAndGet();
    }
  }

  /** Counts a request that is in progress or waits, unless there are too many. */
  private boolean enters(String title) {
    int limit = pool.settings().maxQueueSize();
    if (queue.incrementAndGet() > limit && limit > 0) {
      queue.decrementAndGet();
      console.line(
          title
              + " was refused: "
              + limit
              + (limit == 1 ? " request is" : " requests are")
              + " in progress or waiting, the limit of http.pool.max_queue_size");
      return false;
    }
    return true;
  }

  private Outcome runWithWorker(
      String title, byte[] context, byte[] body, ReplySink sink, RequestListener listener)
      throws InterruptedException {
    boolean isRetried = false;
    while (true) {
      HostedWorker worker = pool.take(title);
      if (worker == null) {
        listener.failed("no worker was free in time");
        return Outcome.NO_WORKER;
      }
      try {
        listener.sent(worker, context.length, body.length);
        Frame first = limit.apply(worker, () -> ask(worker, context, body));
        listener.received(first);
        if (isRetreat(first) && !pool.settings().freshWorkers()) {
          pool.retire(worker, "asked to be replaced");
          continue;
        }
        return replies.receive(worker, first, sink, listener);
      } catch (ProtocolException e) {
        kill(worker, "was killed: " + e.getMessage(), listener);
      } catch (ExecutionLimit.OverTimeException e) {
        kill(worker, String.valueOf(e.getMessage()), listener);
      } catch (NotReceivedException e) {
        pool.kill(worker, String.valueOf(e.getMessage()));
        if (!isRetried) {
          isRetried = true; // it was idle when it ended: another one can handle the request
          continue;
        }
        listener.failed("worker " + worker.number() + " " + e.getMessage());
      } catch (IOException e) {
        kill(worker, "ended before it sent a response", listener);
      } catch (RuntimeException | Error e) {
        pool.kill(worker, "was killed: the server failed to process what it sent: " + e);
        throw e;
      }
      return Outcome.FAILED;
    }
  }

  private void kill(HostedWorker worker, String reason, RequestListener listener) {
    listener.failed("worker " + worker.number() + " " + reason);
    pool.kill(worker, reason);
  }

  private static Frame ask(HostedWorker worker, byte[] context, byte[] body) throws IOException {
    try {
      worker.link().ask(context, body);
    } catch (IOException e) {
      throw new NotReceivedException(e);
    }
    return worker.link().read();
  }

  /** Thrown if a worker has not received a whole request. */
  private static final class NotReceivedException extends IOException {
    private static final long serialVersionUID = 1L;

    NotReceivedException(IOException cause) {
      super("ended before it received a request", cause);
    }
  }

  /** Returns whether a reply asks for another worker. */
  static boolean isRetreat(Frame frame) throws ProtocolException {
    return frame.optionCount() == 1
        && !frame.hasFlag(FrameHeader.ERROR)
        && frame.contextLength() == RETREAT.length
        && Arrays.equals(frame.payload(), RETREAT);
  }

  /** Stops the monitoring of streams. */
  @Override
  public void close() {
    watchdog.close();
  }
}
