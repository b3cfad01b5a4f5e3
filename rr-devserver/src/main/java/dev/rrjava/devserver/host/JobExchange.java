package dev.rrjava.devserver.host;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Passes jobs to workers and their results back, one at a time for each worker. */
public final class JobExchange implements AutoCloseable {
  private final WorkerPool pool;
  private final Watchdog watchdog = new Watchdog();
  private final ExecutionLimit limit;

  /** Thrown if a worker did not handle a job. The message says why. */
  public static final class JobFailure extends Exception {
    private static final long serialVersionUID = 1L;

    JobFailure(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * What a worker says about a job.
   *
   * @param json the result, in RoadRunner's protocol
   * @param worker the number of the worker
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Result(byte[] json, int worker) {}

  /**
   * Creates an exchange with the workers of a pool.
   *
   * @param pool the workers
   */
  public JobExchange(WorkerPool pool) {
    this.pool = pool;
    this.limit = new ExecutionLimit(pool, watchdog);
  }

  /**
   * Passes a job to a worker, and waits for its result. Waits for a worker if none is free.
   *
   * @param title what the worker does, for messages
   * @param context the job without its payload
   * @param payload the payload
   * @return the result
   * @throws JobFailure if there is no result
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Result run(String title, byte[] context, byte[] payload)
      throws JobFailure, InterruptedException {
    while (true) {
      HostedWorker worker = pool.take(title);
      if (worker == null) {
        continue; // there may be one later, for example when the sources compile again
      }
      try {
        Frame reply = ask(worker, context, payload);
        if (reply != null) {
          return resultOf(worker, reply);
        }
      } catch (RuntimeException | Error e) {
        pool.kill(worker, "was killed: the server failed to process what it sent: " + e);
        throw e;
      }
    }
  }

  /** Returns the reply of a worker; null if another worker has to handle the job. */
  private @Nullable Frame ask(HostedWorker worker, byte[] context, byte[] payload)
      throws JobFailure {
    try {
      worker.link().askRaw(context, payload);
    } catch (IOException e) {
      pool.kill(worker, "ended before it received a job");
      return null; // it was idle when it ended
    }
    try {
      Frame reply = limit.apply(worker, worker.link()::read);
      if (Exchange.isRetreat(reply)) {
        pool.retire(worker, "asked to be replaced");
        return null;
      }
      return reply;
    } catch (ExecutionLimit.OverTimeException e) {
      throw new JobFailure(pool.nameOf(worker) + " " + e.getMessage(), e);
    } catch (IOException e) {
      pool.kill(worker, "ended before it sent the result of a job");
      throw new JobFailure(
          pool.nameOf(worker) + " ended before it sent the result: " + e.getMessage(), e);
    }
  }

  private Result resultOf(HostedWorker worker, Frame reply) throws JobFailure {
    if (reply.optionCount() != 1
        || Integer.compareUnsigned(reply.option(0), reply.payload().length) > 0
        || reply.hasStreamBit(FrameHeader.STREAM)) {
      pool.retire(worker, "was stopped: expected the result of a job but it sent " + reply);
      throw new JobFailure("expected the result of a job but the worker sent " + reply, null);
    }
    pool.giveBack(worker);
    byte[] body = reply.payload();
    if (reply.hasFlag(FrameHeader.ERROR)) {
      throw new JobFailure(new String(body, StandardCharsets.UTF_8), null);
    }
    return new Result(Arrays.copyOfRange(body, reply.option(0), body.length), worker.number());
  }

  @Override
  public void close() {
    watchdog.close();
  }
}
