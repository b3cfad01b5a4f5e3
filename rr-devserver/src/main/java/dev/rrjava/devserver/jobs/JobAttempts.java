package dev.rrjava.devserver.jobs;

import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.JobExchange;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.jobs.JobAttempt.Outcome;
import dev.rrjava.devserver.jobs.JobQueues.ActiveJob;
import dev.rrjava.worker.MalformedPayloadException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Passes jobs to workers, and does with each what its worker says. */
public final class JobAttempts implements AutoCloseable {
  private static final String SOURCE = "jobs";
  private static final String MEMORY = "memory";

  /** Control characters, which a terminal would obey. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final JobQueues queues;
  private final JobExchange exchange;
  private final Console console;
  private final Consumer<JobAttempt> listener;

  /** What a worker has said about a job, or why it has said nothing. */
  private record Reply(Outcome outcome, String message, Optional<QueuedJob> next, int worker) {}

  /**
   * Creates an object for some queues and workers.
   *
   * @param queues the queues
   * @param pool the workers
   * @param console shows jobs that have failed
   * @param listener is called after each attempt, before a worker gets the next job
   */
  public JobAttempts(
      JobQueues queues, WorkerPool pool, Console console, Consumer<JobAttempt> listener) {
    this.queues = queues;
    this.exchange = new JobExchange(pool);
    this.console = console;
    this.listener = listener;
  }

  /**
   * Passes the job that is to be handled next to a worker, and waits for its result.
   *
   * @return what became of it; empty if no job is due
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Optional<JobAttempt> runNext() throws InterruptedException {
    Optional<ActiveJob> next = queues.poll();
    return next.isEmpty() ? Optional.empty() : Optional.of(run(next.get()));
  }

  /**
   * Passes a job to a worker. Whatever the worker sends, the caller can go on with the next job.
   */
  JobAttempt run(ActiveJob active) throws InterruptedException {
    Instant start = Instant.now();
    long startNanos = System.nanoTime();
    Reply reply = ask(active.job());
    Duration time = Duration.ofNanos(System.nanoTime() - startNanos);
    JobAttempt attempt =
        new JobAttempt(
            active.job(),
            reply.outcome(),
            reply.message(),
            reply.next().map(QueuedJob::delaySeconds).orElse(0L),
            reply.worker(),
            start,
            time);
    listener.accept(attempt);
    apply(active, reply);
    return attempt;
  }

  private void apply(ActiveJob active, Reply reply) {
    if (reply.next().isEmpty()) {
      queues.done(active);
      return;
    }
    try {
      queues.again(active, reply.next().get());
    } catch (JobQueueException e) {
      say(active.job(), "can't be attempted again, and is discarded: " + e.getMessage());
    }
  }

  private Reply ask(QueuedJob job) throws InterruptedException {
    try {
      JobExchange.Result result = exchange.run(job.toString(), job.context(MEMORY), job.payload());
      return reply(job, JobReply.read(result.json()), result.worker());
    } catch (JobExchange.JobFailure e) {
      return failed(job, "has failed, and is discarded: ", e.getMessage());
    } catch (MalformedPayloadException e) {
      return failed(job, "is discarded: ", e.getMessage());
    } catch (RuntimeException | Error e) {
      return failed(
          job, "is discarded: ", "the server failed to pass it on, or to process its result: " + e);
    }
  }

  private Reply failed(QueuedJob job, String what, @Nullable String reason) {
    say(job, what + reason);
    return new Reply(Outcome.FAILED, String.valueOf(reason), Optional.empty(), 0);
  }

  private Reply reply(QueuedJob job, JobReply said, int worker) {
    if (!said.isFailed()) {
      return new Reply(Outcome.ACKNOWLEDGED, "", Optional.empty(), worker);
    }
    if (!said.isRequeued()) {
      say(job, "was rejected, and is discarded: " + said.message());
      return new Reply(Outcome.REJECTED, said.message(), Optional.empty(), worker);
    }
    QueuedJob next = job.again(said.headers(), said.delaySeconds());
    String when = next.isDelayed() ? "in " + said.delaySeconds() + " s" : "at once";
    say(job, "is attempted again " + when + ": " + said.message());
    return new Reply(Outcome.REQUEUED, said.message(), Optional.of(next), worker);
  }

  private void say(QueuedJob job, String what) {
    console.labelled(SOURCE, CONTROL.matcher(job + " " + what).replaceAll("?"));
  }

  @Override
  public void close() {
    exchange.close();
  }
}
