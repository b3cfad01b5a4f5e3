package dev.rrjava.test;

import dev.rrjava.devserver.jobs.JobAttempt;
import dev.rrjava.jobs.JobHandler;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.JobWorker;
import dev.rrjava.jobs.ReceivedJob;
import dev.rrjava.relay.Relay;
import dev.rrjava.worker.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Serves workers for jobs that share a handler, and records what becomes of each job. */
final class JobRecorder {
  private final JobHandler handler;
  private final Consumer<JobWorker> settings;

  /** What handlers have done, by the id of the job, until the server has the result. */
  private final Map<String, Handling> handlings = new ConcurrentHashMap<>();

  /** The attempts, in the order in which they were completed; guarded by this. */
  private final List<TestJob> attempts = new ArrayList<>();

  private record Handling(ReceivedJob job, @Nullable Throwable failure, List<String> output) {}

  JobRecorder(JobHandler handler, Consumer<JobWorker> settings) {
    this.handler = handler;
    this.settings = settings;
  }

  /** Serves one worker. */
  void serve(Relay relay) {
    HandlerOutput output = new HandlerOutput();
    output.record();
    JobWorker worker = JobWorker.over(Worker.over(relay, InMemoryJobWorker.ENVIRONMENT));
    settings.accept(worker);
    worker.serve(job -> handle(job, output));
  }

  private JobResult handle(ReceivedJob job, HandlerOutput output) throws Exception {
    output.clear();
    Throwable failure = null;
    try {
      JobResult result =
          Objects.requireNonNull(
              handler.handle(job), "a handler must return a result but returned null");
      failure = result.cause().orElse(null);
      return result;
    } catch (Exception | Error e) {
      failure = e;
      throw e;
    } finally {
      handlings.put(job.id(), new Handling(job, failure, output.lines()));
    }
  }

  /** Records an attempt that the server has a result of. */
  synchronized void add(JobAttempt attempt) {
    Handling handling = handlings.remove(attempt.job().id());
    attempts.add(
        handling == null
            ? new TestJob(attempt, null, null, List.of())
            : new TestJob(attempt, handling.job(), handling.failure(), handling.output()));
    notifyAll();
  }

  /**
   * Waits until a job is done or has failed for good.
   *
   * @throws AssertionError if it is neither within the limit
   */
  synchronized TestJob await(String id, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<TestJob> done = attempts(id).stream().filter(job -> !job.isRequeued()).findFirst();
      if (done.isPresent()) {
        return done.get();
      }
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError(notDone(id, limit));
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  private List<TestJob> attempts(String id) {
    return attempts.stream().filter(job -> job.id().equals(id)).toList();
  }

  private String notDone(String id, Duration limit) {
    List<TestJob> known = attempts(id);
    return "expected the job "
        + id
        + " to be acknowledged or rejected within "
        + limit.toMillis()
        + " ms but there is "
        + (known.isEmpty()
            ? "no result; other jobs with a result:" + lines(attempts)
            : "another attempt to come:" + lines(known) + "\n\n" + known.get(known.size() - 1));
  }

  private static String lines(List<TestJob> jobs) {
    return jobs.isEmpty()
        ? " none"
        : jobs.stream().map(TestJob::line).collect(Collectors.joining("\n  ", "\n  ", ""));
  }
}
