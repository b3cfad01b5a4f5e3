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
  private static final System.Logger LOG = System.getLogger(Exchange.class.getName());

  /**
   * The reply of a worker that asks to be replaced; its request is passed to another worker (12.1).
   */
  private static final byte[] RETREAT = "{\"stop\":true}".getBytes(StandardCharsets.US_ASCII);

  /** The beginning of RoadRunner's text for an error of a worker. */
  private static final String SOFT_ERROR = "sync_worker_receive_frame: SoftJobError: ";

  private final WorkerPool pool;
  private final Duration streamTimeout;
  private final Console console;
  private final Watchdog watchdog = new Watchdog();
  private final ExecutionLimit limit;

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
    this.streamTimeout = streamTimeout;
    this.limit = new ExecutionLimit(pool, watchdog);
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
        return receive(worker, first, sink, listener);
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

  private Outcome receive(
      HostedWorker worker, Frame first, ReplySink sink, RequestListener listener)
      throws ProtocolException {
    if (first.hasFlag(FrameHeader.ERROR)) {
      listener.failed(textOf(first));
      console.worker(worker.number(), "error: " + textOf(first));
      if (pool.settings().freshWorkers()) {
        sink.error(SOFT_ERROR + textOf(first));
      }
      pool.giveBack(worker);
      return Outcome.FAILED;
    }
    if (first.optionCount() != 1) {
      listener.failed(expectedOneOption(first));
      pool.retire(worker, "was stopped: " + expectedOneOption(first));
      return Outcome.FAILED;
    }
    first.contextLength();
    relay(worker, first, sink, listener);
    return Outcome.ANSWERED;
  }

  /**
   * Passes a reply to the sink, part by part. From here on an error looks like the end of the reply
   * (9.5).
   */
  private void relay(HostedWorker worker, Frame first, ReplySink sink, RequestListener listener) {
    Frame frame = first;
    if (!first.hasStreamBit(FrameHeader.STREAM)) {
      pool.giveBack(worker);
      worker.awaitRetirement();
      send(first, sink);
      return;
    }
    try {
      worker.startStream();
      sink.part(frame);
      while (frame.hasStreamBit(FrameHeader.STREAM)) {
        frame = limit.apply(worker, worker.link()::read);
        listener.received(frame);
        if (!isUsable(worker, frame)) {
          return;
        }
        if (frame.hasStreamBit(FrameHeader.PING)) {
          worker.link().duringStream(FrameHeader.PONG);
        }
        sink.part(frame);
      }
      pool.giveBack(worker);
    } catch (ReplyRefusedException e) {
      LOG.log(System.Logger.Level.DEBUG, "dropping the rest of a reply", e);
      drain(worker, frame);
    } catch (IOException e) {
      pool.kill(worker, "lost its relay during a stream: " + e.getMessage());
    }
  }

  private static void send(Frame reply, ReplySink sink) {
    try {
      sink.part(reply);
    } catch (ReplyRefusedException e) {
      LOG.log(System.Logger.Level.DEBUG, "dropping a reply", e);
    }
  }

  private boolean isUsable(HostedWorker worker, Frame part) throws ProtocolException {
    if (part.hasFlag(FrameHeader.ERROR)) {
      pool.retire(worker, "was stopped: it sent an error during a stream: " + textOf(part));
      return false;
    }
    if (part.optionCount() != 1) {
      pool.retire(worker, "was stopped: " + expectedOneOption(part));
      return false;
    }
    part.contextLength();
    return true;
  }

  /** Requests the end of a stream that nobody reads, and discards what arrives until then (9.8). */
  private void drain(HostedWorker worker, Frame last) {
    if (!last.hasStreamBit(FrameHeader.STREAM)) {
      pool.giveBack(worker);
      return;
    }
    Watchdog.Limit patience = watchdog.limit(streamTimeout, () -> giveUp(worker));
    try {
      worker.link().duringStream(FrameHeader.STOP);
      while (worker.link().read().hasStreamBit(FrameHeader.STREAM)) {
        // Discarded.
      }
      pool.giveBack(worker);
    } catch (IOException e) {
      pool.kill(worker, "lost its relay while it was ending a stream: " + e.getMessage());
    } finally {
      patience.close();
    }
  }

  private void giveUp(HostedWorker worker) {
    pool.kill(
        worker,
        "was killed: it did not end its stream within "
            + streamTimeout.toMillis()
            + " ms after the client disconnected");
  }

  private static String textOf(Frame error) {
    return new String(error.payload(), StandardCharsets.UTF_8);
  }

  private static String expectedOneOption(Frame frame) {
    return "expected a reply with one option, the length of its context, but it has "
        + frame.optionCount();
  }

  /** Stops the monitoring of streams. */
  @Override
  public void close() {
    watchdog.close();
  }
}
