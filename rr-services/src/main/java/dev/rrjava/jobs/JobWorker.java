package dev.rrjava.jobs;

import dev.rrjava.internal.exception.ErrorLog;
import dev.rrjava.internal.exception.ExceptionText;
import dev.rrjava.internal.exception.Wrapped;
import dev.rrjava.internal.slots.ManyRelays;
import dev.rrjava.internal.slots.SlotHost;
import dev.rrjava.logging.LogContext;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.MalformedPayloadException;
import dev.rrjava.worker.Payload;
import dev.rrjava.worker.PayloadTooLargeException;
import dev.rrjava.worker.ProcessEnd;
import dev.rrjava.worker.Worker;
import java.io.Closeable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A worker of RoadRunner's jobs plugin. Usually this is all the code that you need:
 *
 * <pre>{@code
 * JobWorker.create().serve(Jobs.of(new Mail()));
 * }</pre>
 *
 * <p>Or with a hand-written loop:
 *
 * <pre>{@code
 * try (JobWorker worker = JobWorker.create()) {
 *   for (ReceivedJob job; (job = worker.waitJob()) != null; ) {
 *     worker.respond(JobResult.acknowledge());
 *   }
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class JobWorker implements Closeable {
  /** The value of {@code RR_MODE} for workers of the jobs plugin. */
  static final String MODE = "jobs";

  /** When a job is attempted again that could not be kept as a dead letter. */
  private static final Duration KEEP_DELAY = Duration.ofSeconds(10);

  /** When a job is delivered again for which there was no room in the heap. */
  private static final Duration ROOM_DELAY = Duration.ofSeconds(5);

  private static final byte[] NO_BYTES = {};

  /** Created in advance: there may be no heap for it when it is needed. */
  private final byte[] outOfMemory;

  private final ResultFormat format;
  private final Worker worker;
  private final boolean ownsProcess;

  /** Set if one JVM serves many workers: this object is not one of them, but serves them. */
  private final @Nullable SlotHost slots;

  private @Nullable DeadLetterListener deadLetters;

  /** Whether the first of many slots has listed the jobs. */
  private final AtomicBoolean isListed = new AtomicBoolean();

  /** The job that needs a response. */
  private Delivery delivery = Delivery.UNKNOWN;

  private JobWorker(Worker worker, boolean ownsProcess, @Nullable SlotHost slots) {
    worker.environment().requireMode(MODE);
    this.worker = worker;
    this.ownsProcess = ownsProcess;
    this.slots = slots;
    this.format = ResultFormat.of(worker.environment().version());
    this.outOfMemory =
        format.write(JobResult.reject("the worker has run out of memory"), Delivery.UNKNOWN);
  }

  /**
   * Returns the worker of this process; see {@link Worker#create}. After it has served, the process
   * ends.
   *
   * <p>If the variable {@code RR_SLOTS} is set, this process serves many workers: {@link #serve}
   * and {@link #serveEach} serve all of them, and a hand-written loop is not possible.
   *
   * @return the worker; a process can have only one
   * @throws IllegalArgumentException if {@code RR_RELAY} is malformed
   * @throws IllegalStateException if there is one already, or if {@code RR_MODE} is set and not
   *     {@code jobs}: see {@link WorkerModes}
   */
  public static JobWorker create() {
    SlotHost slots = SlotHost.of(System.getenv());
    Worker worker =
        slots == null ? Worker.create() : Worker.over(new ManyRelays(), Environment.ofProcess());
    return new JobWorker(worker, true, slots);
  }

  /**
   * Returns a worker that uses an existing low-level worker.
   *
   * @param worker the low-level worker, which is closed with this object
   * @return the worker
   * @throws IllegalStateException if the mode of its environment is not {@code jobs}
   */
  public static JobWorker over(Worker worker) {
    return new JobWorker(worker, false, null);
  }

  /**
   * Sets the listener for jobs that have failed for good, which the server is about to discard or,
   * with a broker that has one, to put into a dead letter queue. Called by {@link #serve} before
   * the server is told, in the thread that serves; if one JVM serves many workers, by several
   * threads at once. If it throws an exception, the job is requeued, and attempted once more after
   * ten seconds.
   *
   * <p>A job that could not be read from the relay, since it does not fit into the heap, does not
   * reach it; the log has its size.
   *
   * @param listener the listener
   * @return this worker
   */
  public JobWorker onDeadLetter(DeadLetterListener listener) {
    deadLetters = listener;
    return this;
  }

  /**
   * Waits for the next job. The first call tells the server that this worker is ready.
   *
   * @return the job, or null if the server has told this worker to end
   * @throws IllegalStateException if the previous job has no response yet
   * @throws dev.rrjava.relay.RelayException if the relay fails
   */
  public @Nullable ReceivedJob waitJob() {
    while (true) {
      try {
        Payload payload = worker.waitPayload();
        if (payload == null) {
          return null;
        }
        delivery = Delivery.UNKNOWN;
        ReceivedJob job = ReceivedJob.decode(payload);
        delivery = Delivery.of(job);
        return job;
      } catch (PayloadTooLargeException e) {
        refuse(e);
      } catch (MalformedPayloadException e) {
        ErrorLog.write(
            JobWorker.class, System.Logger.Level.ERROR, "rejected a job that can't be read", e);
        worker.error(String.valueOf(e.getMessage()));
      } catch (OutOfMemoryError e) {
        if (worker.isResponsePending()) {
          worker.retire(); // it has not been handled
        }
        throw e;
      }
    }
  }

  private void refuse(PayloadTooLargeException exception) {
    String message = String.valueOf(exception.getMessage());
    JobResult result =
        exception.isPermanent()
            ? JobResult.reject(message)
            : JobResult.redeliver(message, ROOM_DELAY);
    ErrorLog.write(
        JobWorker.class, System.Logger.Level.ERROR, "a job was not handled: " + result, null);
    respond(result);
  }

  /**
   * Sends the result of the job. {@link JobWorker#onDeadLetter} is not called.
   *
   * @param result what the server does with the job now
   * @throws IllegalStateException if no job needs a response
   */
  public void respond(JobResult result) {
    send(format.write(result, delivery));
  }

  private void send(byte[] json) {
    worker.respond(NO_BYTES, 0, json, 0, json.length);
  }

  /**
   * Reports that the worker could not handle the job. It replaces a result. What becomes of the job
   * depends on the driver: {@code memory} discards it.
   *
   * @param message the message for the server's log
   * @throws IllegalStateException if no job needs a response
   */
  public void error(String message) {
    worker.error(message);
  }

  /**
   * Handles jobs until the server tells this worker to end; a job in progress is handled first. If
   * the handler throws an exception, the job is rejected, and the worker continues. Only an error
   * that leaves the virtual machine unsafe, such as an {@link OutOfMemoryError}, is rethrown, so
   * that the process ends and is replaced.
   *
   * <p>A worker that was {@linkplain #create created} for the process ends it as soon as the thread
   * that called this method has ended, even if other threads still run. A signal such as SIGTERM
   * lets the job in progress complete first; see {@link ProcessEnd#awaitAnswer}.
   *
   * <p>If {@code RR_SLOTS} is set, all workers are served, each by its own thread, and share the
   * handler; see {@link #serveEach}.
   *
   * @param handler the handler
   * @throws dev.rrjava.relay.RelayException if the relay fails
   */
  public void serve(JobHandler handler) {
    serveEach(() -> handler);
  }

  /**
   * Handles jobs as {@link #serve} does, with handlers that can't be shared by threads: in a
   * process that serves many workers each of them gets its own handler. Otherwise there is one.
   *
   * @param handlers creates the handlers, each in the thread that uses it; called by several
   *     threads at once
   * @throws dev.rrjava.relay.RelayException if the relay fails
   */
  public void serveEach(Supplier<? extends JobHandler> handlers) {
    int exitCode = 1;
    try {
      if (slots != null) {
        slots.serve(slot -> serveSlot(slot, handlers));
      } else {
        serveAlone(handlers.get());
      }
      exitCode = 0;
    } finally {
      if (ownsProcess) {
        ProcessEnd.expect(Thread.currentThread(), exitCode);
      }
    }
  }

  private void serveSlot(Worker slot, Supplier<? extends JobHandler> handlers) {
    // Before the server knows of the slot: an exception here costs no job.
    JobHandler handler = handlers.get();
    if (!isListed.getAndSet(true)) {
      logJobs(handler); // the slots have the same jobs
    }
    JobWorker inSlot = new JobWorker(slot, false, null);
    inSlot.deadLetters = deadLetters;
    inSlot.serveUntilStop(handler);
  }

  private void serveAlone(JobHandler handler) {
    logJobs(handler);
    try (this) {
      serveUntilStop(handler);
    }
  }

  /** Lists the jobs on standard error, if the variable for it is set. */
  private void logJobs(JobHandler handler) {
    if (worker.environment().logsRoutes()) {
      JobInfo.table(GeneratedJobs.jobsBehind(handler)).forEach(System.err::println);
    }
  }

  private void serveUntilStop(JobHandler handler) {
    boolean goesOn = true;
    while (goesOn) {
      goesOn = serveNext(handler);
    }
  }

  /** A separate method, so that no variable of a loop holds the previous job. */
  private boolean serveNext(JobHandler handler) {
    ReceivedJob job = waitJob();
    if (job == null) {
      return false;
    }
    JobResult result;
    LogContext.Scope scope = LogContext.open(job::logAttributes);
    try {
      result = kept(job, result(handler, job));
      respond(result);
    } catch (VirtualMachineError e) {
      if (worker.isResponsePending()) {
        send(outOfMemory);
      }
      throw e;
    } finally {
      scope.close();
    }
    fatal(result).ifPresent(JobWorker::rethrow);
    return true;
  }

  private static JobResult result(JobHandler handler, ReceivedJob job) {
    // A late interrupt for an earlier handler is not meant for this one.
    Thread.interrupted();
    try {
      return Objects.requireNonNull(
          handler.handle(job), "a handler must return a result but returned null");
    } catch (Throwable e) {
      return JobResult.reject(e);
    } finally {
      Thread.interrupted();
    }
  }

  /** Logs the exception of a job, and passes a job that has failed for good to the listener. */
  private JobResult kept(ReceivedJob job, JobResult result) {
    result.cause().ifPresent(cause -> log(job, result, cause));
    DeadLetterListener listener = deadLetters;
    if (!result.isRejected() || listener == null) {
      return result;
    }
    try {
      listener.keep(new DeadLetter(job, result.message(), result.cause()));
      return result;
    } catch (Throwable e) {
      ErrorLog.write(
          JobWorker.class,
          System.Logger.Level.ERROR,
          job + ": can't be kept as a dead letter, and is requeued for " + KEEP_DELAY,
          e);
      return JobResult.requeue("can't be kept as a dead letter: " + result.message(), KEEP_DELAY)
          .because(fatal(result).isPresent() ? result.cause().orElse(e) : e);
    }
  }

  private static void log(ReceivedJob job, JobResult result, Throwable cause) {
    if (result.isRequeued()) {
      ErrorLog.write(
          JobWorker.class,
          System.Logger.Level.WARNING,
          job + ": requeued, with a delay of " + result.delay(),
          cause);
    } else {
      ErrorLog.write(JobWorker.class, System.Logger.Level.ERROR, job + ": rejected", cause);
    }
  }

  /** Returns the error that left the virtual machine unsafe, if one led to a result. */
  private static Optional<VirtualMachineError> fatal(JobResult result) {
    return result.cause().map(Wrapped::in).map(ExceptionText::fatal);
  }

  private static void rethrow(VirtualMachineError error) {
    throw error;
  }

  /**
   * Returns the low-level worker that this worker uses.
   *
   * @return always the same object
   */
  public Worker worker() {
    return worker;
  }

  /**
   * Ends this worker so that no job fails: the next job is passed to another worker; see {@link
   * Worker#close}.
   */
  @Override
  public void close() {
    worker.close();
  }
}
