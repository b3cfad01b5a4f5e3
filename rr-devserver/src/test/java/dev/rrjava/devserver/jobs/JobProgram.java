package dev.rrjava.devserver.jobs;

import dev.rrjava.devserver.jobs.JobJournal.Entry;
import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Response;
import dev.rrjava.jobs.DeadLetter;
import dev.rrjava.jobs.GeneratedJobs;
import dev.rrjava.jobs.JobInfo;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.JobWorker;
import dev.rrjava.jobs.ReceivedJob;
import dev.rrjava.jobs.RetryPolicy;
import dev.rrjava.jobs.WorkerModes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/**
 * The program of workers: handles jobs as their names say, and writes each into the journal. The
 * directory in its first argument also has the files by which tests release jobs.
 */
final class JobProgram extends GeneratedJobs {
  private static final List<String> NAMES =
      List.of(
          "record",
          "reject",
          "redeliver",
          "requeue",
          "throw",
          "flaky",
          "hopeless",
          "wait",
          "exit",
          "headers");

  private final Path directory;
  private final JobJournal journal;

  private JobProgram(Path directory) {
    this.directory = directory;
    this.journal = new JobJournal(directory.resolve("journal"));
  }

  public static void main(String[] arguments) {
    JobProgram jobs = new JobProgram(Path.of(arguments[0]));
    if (arguments.length > 1) {
      jobs.loop();
      return;
    }
    new WorkerModes()
        .http(() -> HttpWorker.create().serve(request -> Response.text("hello " + pid() + "\n")))
        .jobs(() -> JobWorker.create().onDeadLetter(jobs::keep).serve(jobs))
        .serve();
  }

  /** Reports an error for each job. */
  private void loop() {
    try (JobWorker worker = JobWorker.create()) {
      for (ReceivedJob job; (job = worker.waitJob()) != null; ) {
        write("handled", job, "");
        worker.error("this worker is broken");
      }
    }
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }

  @Override
  protected int match(String name) {
    return NAMES.indexOf(name);
  }

  @Override
  protected JobResult call(int number, ReceivedJob job) throws Exception {
    write("handled", job, job.payloadText());
    return switch (job.name()) {
      case "reject" -> JobResult.reject("rejected on purpose");
      case "redeliver" -> redeliverOnce(job);
      case "requeue" -> requeueOnce(job);
      case "throw", "hopeless" -> throw new IOException("failed on purpose");
      case "flaky" -> succeedAfter(3, job);
      case "wait" -> awaitRelease(job);
      case "exit" -> exit();
      case "headers" -> showHeaders(job);
      default -> JobResult.acknowledge();
    };
  }

  private JobResult redeliverOnce(ReceivedJob job) throws IOException {
    return journal.of(job.id()).size() == 1
        ? JobResult.redeliver("not now")
        : JobResult.acknowledge();
  }

  private JobResult requeueOnce(ReceivedJob job) throws IOException {
    if (job.attempt() == 1) {
      return JobResult.requeue("later", Duration.ofSeconds(1)).withHeader("seen", "by the first");
    }
    write("headers", job, String.join(",", job.headers().getOrDefault("seen", List.of())));
    return JobResult.acknowledge();
  }

  private JobResult showHeaders(ReceivedJob job) {
    write("headers", job, new TreeMap<>(job.headers()).toString());
    return JobResult.acknowledge();
  }

  private static JobResult succeedAfter(int attempts, ReceivedJob job) throws IOException {
    if (job.attempt() < attempts) {
      throw new IOException("attempt " + job.attempt());
    }
    return JobResult.acknowledge();
  }

  private JobResult awaitRelease(ReceivedJob job) throws Exception {
    Path gate = directory.resolve(job.payloadText());
    while (!Files.exists(gate)) {
      Thread.sleep(10);
    }
    write("released", job, "");
    return JobResult.acknowledge();
  }

  private static JobResult exit() {
    Runtime.getRuntime().halt(7);
    return JobResult.acknowledge();
  }

  @Override
  protected RetryPolicy retry(int number) {
    return switch (NAMES.get(number)) {
      case "flaky" -> RetryPolicy.ofSeconds(5, 1, 2, 0);
      case "hopeless" -> RetryPolicy.ofSeconds(1, 0, 1, 0);
      default -> RetryPolicy.NONE;
    };
  }

  @Override
  public List<JobInfo> jobs() {
    return NAMES.stream().map(name -> new JobInfo(name, JobProgram.class, name)).toList();
  }

  private void keep(DeadLetter letter) throws IOException {
    write("dead", letter.job(), letter.message());
  }

  private void write(String kind, ReceivedJob job, String text) {
    try {
      journal.append(
          new Entry(
              kind,
              job.name(),
              job.id(),
              job.attempt(),
              job.pipeline(),
              pid() + "/" + Thread.currentThread().getName(),
              text,
              System.currentTimeMillis()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
