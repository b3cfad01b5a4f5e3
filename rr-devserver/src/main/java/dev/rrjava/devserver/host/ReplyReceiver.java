package dev.rrjava.devserver.host;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.ProtocolException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Receives the replies of workers, single frames and streams (relay protocol, section 9), and
 * decides what becomes of a worker afterwards. Thread-safe.
 */
final class ReplyReceiver {
  private static final System.Logger LOG = System.getLogger(ReplyReceiver.class.getName());

  /** The beginning of RoadRunner's text for an error of a worker. */
  private static final String SOFT_ERROR = "sync_worker_receive_frame: SoftJobError: ";

  private final WorkerPool pool;
  private final Duration streamTimeout;
  private final Console console;
  private final Watchdog watchdog;
  private final ExecutionLimit limit;

  /**
   * Creates a receiver.
   *
   * @param pool the workers
   * @param streamTimeout how long a worker may take to end a stream after it is told to
   * @param console the console for errors of workers
   * @param watchdog limits the end of streams
   * @param limit limits each frame of a stream
   */
  ReplyReceiver(
      WorkerPool pool,
      Duration streamTimeout,
      Console console,
      Watchdog watchdog,
      ExecutionLimit limit) {
    this.pool = pool;
    this.streamTimeout = streamTimeout;
    this.console = console;
    this.watchdog = watchdog;
    this.limit = limit;
  }

  /**
   * Passes a reply to the sink, and gives the worker back.
   *
   * @param worker the worker
   * @param first the first frame of the reply
   * @param sink receives the reply
   * @param listener is told what happens
   * @return the outcome
   * @throws ProtocolException if the first frame is not one of a reply
   */
  Outcome receive(HostedWorker worker, Frame first, ReplySink sink, RequestListener listener)
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
}
