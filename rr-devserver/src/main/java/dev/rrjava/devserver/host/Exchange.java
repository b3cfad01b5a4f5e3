package dev.rrjava.devserver.host;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.ProtocolException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * Takes requests to workers and brings the replies back, one at a time for each worker (relay
 * protocol, sections 8 to 12). What a worker does wrong costs its own request, and perhaps its
 * life; nobody else notices.
 */
public final class Exchange implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Exchange.class.getName());

  /** The answer of a worker that wants to be replaced, and its request given to another (12.1). */
  private static final byte[] RETREAT = "{\"stop\":true}".getBytes(StandardCharsets.US_ASCII);

  private final WorkerPool pool;
  private final Duration streamTimeout;
  private final Console console;
  private final Watchdog watchdog = new Watchdog();

  /**
   * Exchanges over the workers of a pool.
   *
   * @param pool the workers
   * @param streamTimeout how long a worker may take to end a stream that it was told to end
   * @param console for what workers do wrong
   */
  public Exchange(WorkerPool pool, Duration streamTimeout, Console console) {
    this.pool = pool;
    this.streamTimeout = streamTimeout;
    this.console = console;
  }

  /**
   * Has a request answered; waits until it is.
   *
   * @param context the request without its body
   * @param body the body
   * @param sink takes the reply
   * @return what became of it
   * @throws InterruptedException while waiting for a worker
   */
  public Outcome run(byte[] context, byte[] body, ReplySink sink) throws InterruptedException {
    while (true) {
      HostedWorker worker = pool.take();
      if (worker == null) {
        return Outcome.NO_WORKER;
      }
      try {
        worker.link().ask(context, body);
        Frame first = worker.link().read();
        if (isRetreat(first)) {
          pool.retire(worker, "asked to be replaced");
          continue;
        }
        return answer(worker, first, sink);
      } catch (ProtocolException e) {
        pool.kill(worker, "was killed: " + e.getMessage());
      } catch (IOException e) {
        pool.kill(worker, "died before it had answered");
      } catch (RuntimeException | Error e) {
        pool.kill(worker, "was killed, for what it sent made the server fail: " + e);
        throw e;
      }
      return Outcome.FAILED;
    }
  }

  private static boolean isRetreat(Frame frame) throws ProtocolException {
    return frame.optionCount() == 1
        && !frame.hasFlag(FrameHeader.ERROR)
        && frame.contextLength() == RETREAT.length
        && Arrays.equals(frame.payload(), RETREAT);
  }

  private Outcome answer(HostedWorker worker, Frame first, ReplySink sink)
      throws ProtocolException {
    if (first.hasFlag(FrameHeader.ERROR)) {
      console.worker(worker.number(), "error: " + textOf(first));
      pool.giveBack(worker);
      return Outcome.FAILED;
    }
    if (first.optionCount() != 1) {
      pool.retire(worker, "was stopped: " + wantedOneOption(first));
      return Outcome.FAILED;
    }
    first.contextLength();
    relay(worker, first, sink);
    return Outcome.ANSWERED;
  }

  /** Brings a reply to the sink, part by part. From here on a failure looks like its end (9.5). */
  private void relay(HostedWorker worker, Frame first, ReplySink sink) {
    Frame frame = first;
    try {
      sink.part(frame);
      while (frame.hasStreamBit(FrameHeader.STREAM)) {
        frame = worker.link().read();
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
      LOG.log(System.Logger.Level.DEBUG, "the rest of a reply is dropped", e);
      drain(worker, frame);
    } catch (IOException e) {
      pool.kill(worker, "was lost within a stream: " + e.getMessage());
    }
  }

  private boolean isUsable(HostedWorker worker, Frame part) throws ProtocolException {
    if (part.hasFlag(FrameHeader.ERROR)) {
      pool.retire(worker, "was stopped, for an error within a stream: " + textOf(part));
      return false;
    }
    if (part.optionCount() != 1) {
      pool.retire(worker, "was stopped: " + wantedOneOption(part));
      return false;
    }
    part.contextLength();
    return true;
  }

  /**
   * Asks for the end of a stream that nobody reads, and throws away what comes until then (9.8).
   */
  private void drain(HostedWorker worker, Frame last) {
    if (!last.hasStreamBit(FrameHeader.STREAM)) {
      pool.giveBack(worker);
      return;
    }
    Watchdog.Limit limit = watchdog.limit(streamTimeout, () -> giveUp(worker));
    try {
      worker.link().duringStream(FrameHeader.STOP);
      while (worker.link().read().hasStreamBit(FrameHeader.STREAM)) {
        // Nobody wants it.
      }
      pool.giveBack(worker);
    } catch (IOException e) {
      pool.kill(worker, "was lost while its stream was to end: " + e.getMessage());
    } finally {
      limit.close();
    }
  }

  private void giveUp(HostedWorker worker) {
    pool.kill(
        worker,
        "was killed: it did not end its stream within "
            + streamTimeout.toMillis()
            + " ms after the client had gone");
  }

  private static String textOf(Frame error) {
    return new String(error.payload(), StandardCharsets.UTF_8);
  }

  private static String wantedOneOption(Frame frame) {
    return "a reply has one option, the length of its context; this one has " + frame.optionCount();
  }

  /** Ends what watches over streams. */
  @Override
  public void close() {
    watchdog.close();
  }
}
