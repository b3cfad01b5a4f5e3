package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.internal.wire.Frame;
import java.io.IOException;
import java.time.Duration;

/**
 * Limits the time until a worker sends its reply, or the next part of a stream, and kills workers
 * that take longer (relay protocol, 12.5).
 */
final class ExecutionLimit {
  private final WorkerPool pool;
  private final Watchdog watchdog;

  ExecutionLimit(WorkerPool pool, Watchdog watchdog) {
    this.pool = pool;
    this.watchdog = watchdog;
  }

  /** Waits for a frame of a worker. */
  @FunctionalInterface
  interface Read {
    Frame read() throws IOException;
  }

  /** Thrown if a worker was killed because it took too long. */
  static final class OverTimeException extends IOException {
    private static final long serialVersionUID = 1L;

    OverTimeException(String reason, IOException cause) {
      super(reason, cause);
    }
  }

  /**
   * Reads from a worker.
   *
   * @param worker the worker, which is killed if this takes too long
   * @param read reads
   * @return the frame
   * @throws OverTimeException if this took too long
   * @throws IOException if the worker can't be read
   */
  Frame apply(HostedWorker worker, Read read) throws IOException {
    PoolSettings settings = pool.settings();
    Duration time = settings.supervisor().executionTime();
    if (time.isZero()) {
      return read.read();
    }
    String reason =
        "was killed: "
            + worker.request()
            + " took longer than "
            + settings.work().key("supervisor.exec_ttl")
            + ", "
            + time.toMillis()
            + " ms";
    Watchdog.Limit limit = watchdog.limit(time, () -> pool.kill(worker, reason));
    try {
      return read.read();
    } catch (IOException e) {
      throw limit.isOver() ? new OverTimeException(reason, e) : e;
    } finally {
      limit.close();
    }
  }
}
