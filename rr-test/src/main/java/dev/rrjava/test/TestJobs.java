package dev.rrjava.test;

import dev.rrjava.devserver.host.Watchdog;
import dev.rrjava.devserver.jobs.JobAttempt;
import dev.rrjava.devserver.jobs.QueuedJob;
import dev.rrjava.jobs.JobHandler;
import dev.rrjava.jobs.JobQueues;
import dev.rrjava.jobs.JobWorker;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.services.Services;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Queues in memory, and a worker that handles their jobs when a test says so:
 *
 * <pre>{@code
 * try (TestJobs jobs = TestJobs.of(Jobs.of(codecs, new Mail(mailer)))) {
 *   MailJobs.over(jobs.queues(), codecs).send(new Letter("ada@example.com", "Hello"));
 *   jobs.next().assertRequeued(Duration.ofSeconds(10));
 *   jobs.skip(Duration.ofSeconds(10));
 *   jobs.next().assertAcknowledged();
 * }
 * }</pre>
 *
 * <p>Jobs are pushed by real calls and handled by real frames, in the order of RoadRunner's driver
 * {@code memory}; only delays elapse when the test lets them. A pipeline is created by the first
 * job that is pushed to it. One thread may use this object.
 */
public final class TestJobs implements AutoCloseable {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

  /** More attempts than this are a job that pushes itself again. */
  private static final int MOST_ATTEMPTS = 1_000;

  private final Function<Services, JobHandler> handlers;
  private final Set<String> storages = new LinkedHashSet<>();
  private final Watchdog watchdog = new Watchdog();
  private final List<TestJob> handled = new ArrayList<>();
  private final List<String> serverLog = new CopyOnWriteArrayList<>();
  private final TestDelays delays = new TestDelays();
  private final dev.rrjava.devserver.jobs.JobQueues queues =
      dev.rrjava.devserver.jobs.JobQueues.onDemand(delays, serverLog::add);
  private Consumer<JobWorker> settings = worker -> {};
  private Duration timeout = DEFAULT_TIMEOUT;
  private @Nullable InMemoryServices services;
  private @Nullable JobHandler handler;
  private @Nullable InMemoryJobWorker worker;

  private TestJobs(Function<Services, JobHandler> handlers) {
    this.handlers = handlers;
  }

  /**
   * Returns queues whose jobs a handler handles.
   *
   * @param handler the generated {@code Jobs}, for example
   * @return the queues; the caller closes them
   */
  public static TestJobs of(JobHandler handler) {
    Objects.requireNonNull(handler, "handler");
    return new TestJobs(unused -> handler);
  }

  /**
   * Returns queues whose jobs are handled by a handler that uses services: storages, locks, or
   * queues to which it pushes jobs.
   *
   * @param handler creates the handler, with the same services as {@link #services}
   * @return the queues; the caller closes them
   */
  public static TestJobs withServices(Function<Services, JobHandler> handler) {
    return new TestJobs(Objects.requireNonNull(handler, "handler"));
  }

  /**
   * Adds key-value storages, which are empty. To be called before the services are used.
   *
   * @param names their names below {@code kv} in the configuration
   * @return this object
   * @throws IllegalStateException if the services have been used
   */
  public TestJobs storages(String... names) {
    if (services != null) {
      throw new IllegalStateException("storages: expected a call before the services are used");
    }
    storages.addAll(List.of(names));
    return this;
  }

  /**
   * Sets what configures the worker, as {@code main} does before {@code serve}: a listener for dead
   * letters.
   *
   * @param action called with each worker before it starts
   * @return this object
   */
  public TestJobs worker(Consumer<JobWorker> action) {
    this.settings = Objects.requireNonNull(action, "action");
    return this;
  }

  /**
   * Sets the limit for the handling of a job. Afterwards the test fails, with the stack trace of
   * the handler.
   *
   * @param limit more than zero, at most a day; the default is 10 s
   * @return this object
   */
  public TestJobs timeout(Duration limit) {
    if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "timeout: expected more than zero and at most a day but was " + limit);
    }
    this.timeout = limit;
    return this;
  }

  /**
   * Returns the services: queues, storages and locks in memory. Pass them to routes that push jobs.
   *
   * @return always the same object
   */
  public Services services() {
    InMemoryServices current = services;
    if (current == null) {
      current = InMemoryServices.start(Set.copyOf(storages), queues, serverLog::add);
      services = current;
    }
    return current.services();
  }

  /**
   * Returns the queues. Generated clients push to them.
   *
   * @return those of {@link #services}
   */
  public JobQueues queues() {
    return services().jobs();
  }

  /**
   * Returns the jobs that have not been handled.
   *
   * @return those that are due, in the order in which they are handled, and then those with a delay
   */
  public List<NewJob> waiting() {
    return queues.waiting().stream().map(TestJobs::pushed).toList();
  }

  private static NewJob pushed(QueuedJob job) {
    NewJob pushed =
        NewJob.of(job.name(), job.payload())
            .withId(job.id())
            .withPipeline(job.pipeline())
            .withPriority(job.priority())
            .withDelay(Duration.ofSeconds(Math.max(0, job.delaySeconds())));
    for (var header : job.headers().entrySet()) {
      pushed = pushed.withHeader(header.getKey(), header.getValue().toArray(new String[0]));
    }
    return pushed;
  }

  /**
   * Handles the next job.
   *
   * @return what became of it
   * @throws AssertionError if no job is due, or if it is not handled within the time limit
   */
  public TestJob next() {
    return poll()
        .orElseThrow(
            () ->
                new AssertionError(
                    "expected a job that is due but there is none\n\n"
                        + waitingText()
                        + handledText()));
  }

  /**
   * Lets time elapse, so that delays end.
   *
   * @param time zero or more
   * @return this object
   */
  public TestJobs skip(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("expected a time of zero or more but was " + time);
    }
    delays.skip(time);
    return this;
  }

  /**
   * Handles all jobs, those that are pushed meanwhile and those with a delay included, until there
   * are none.
   *
   * @return what became of them, one element for each attempt
   * @throws AssertionError if there are still jobs after 1,000 attempts
   */
  public List<TestJob> runAll() {
    List<TestJob> all = new ArrayList<>();
    while (all.size() < MOST_ATTEMPTS) {
      Optional<TestJob> job = poll();
      if (job.isPresent()) {
        all.add(job.get());
        continue;
      }
      Optional<Duration> delay = delays.untilNext();
      if (delay.isEmpty()) {
        return all;
      }
      skip(delay.get());
    }
    throw new AssertionError(
        "expected no more jobs after " + MOST_ATTEMPTS + " attempts\n\n" + waitingText());
  }

  /**
   * Returns the jobs that have failed for good.
   *
   * @return those that were rejected, or lost because of an error, in their order
   */
  public List<TestJob> deadLetters() {
    return handled.stream().filter(TestJob::isDeadLetter).toList();
  }

  /**
   * Checks that no jobs wait, with or without a delay.
   *
   * @return this object
   */
  public TestJobs assertEmpty() {
    if (!waiting().isEmpty()) {
      throw new AssertionError("expected no job\n\n" + waitingText() + handledText());
    }
    return this;
  }

  private Optional<TestJob> poll() {
    InMemoryJobWorker current = worker();
    List<String> before = queues.waiting().stream().map(QueuedJob::id).toList();
    TimeLimit limit = new TimeLimit(current);
    Watchdog.Limit running = watchdog.limit(timeout, limit);
    try {
      Optional<JobAttempt> attempt = current.runNext();
      if (attempt.isEmpty()) {
        return Optional.empty();
      }
      String id = attempt.get().job().id();
      List<NewJob> pushed =
          waiting().stream()
              .filter(job -> !before.contains(job.id()) && !job.id().equals(id))
              .toList();
      TestJob job = new TestJob(attempt.get(), current, pushed);
      handled.add(job);
      if (limit.isOver()) {
        throw new AssertionError(limit.message(timeout) + "\n\n" + job);
      }
      return Optional.of(job);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a job was handled", e);
    } finally {
      running.close();
    }
  }

  private InMemoryJobWorker worker() {
    InMemoryJobWorker current = worker;
    if (current == null || current.isClosed()) {
      current = InMemoryJobWorker.start(handler(), settings, queues);
      worker = current;
    }
    return current;
  }

  private JobHandler handler() {
    JobHandler created = handler;
    if (created == null) {
      created = handlers.apply(services());
      handler = created;
    }
    return created;
  }

  private String waitingText() {
    return text("jobs that wait", waiting().stream().map(TestJobs::line).toList());
  }

  private static String line(NewJob job) {
    return job + (job.delay().isZero() ? "" : ", delay " + job.delay().toSeconds() + " s");
  }

  private String handledText() {
    return text("jobs that were handled", handled.stream().map(TestJob::line).toList());
  }

  private static String text(String title, List<String> lines) {
    return lines.isEmpty()
        ? ""
        : lines.stream().collect(Collectors.joining("\n  ", title + ":\n  ", "\n"));
  }

  /** Ends the worker, and forgets all jobs. */
  @Override
  public void close() {
    if (worker != null) {
      worker.close();
    }
    if (services != null) {
      services.close();
    }
    queues.close();
    watchdog.close();
  }

  /** Ends a worker whose handler takes too long. */
  private static final class TimeLimit implements Runnable {
    private final InMemoryJobWorker worker;
    private volatile @Nullable List<StackTraceElement> stackTrace;

    private TimeLimit(InMemoryJobWorker worker) {
      this.worker = worker;
    }

    @Override
    public void run() {
      stackTrace = worker.stackTrace();
      worker.close();
    }

    boolean isOver() {
      return stackTrace != null;
    }

    String message(Duration limit) {
      List<StackTraceElement> frames = stackTrace;
      return "expected a result within "
          + limit.toMillis()
          + " ms; the handler is"
          + (frames == null || frames.isEmpty()
              ? " not running"
              : frames.stream()
                  .map(frame -> "\n\tat " + frame)
                  .collect(Collectors.joining("", " in", "")));
    }
  }
}
